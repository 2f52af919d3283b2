// What every post step must do: see whether there is anything left to do.
if (process.env.STATE_settled !== 'true') process.exitCode = 1
