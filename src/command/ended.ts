/** How the command ended. Milliseconds are its running time. */
export type Ended =
  | { readonly kind: 'exit'; readonly code: number; readonly milliseconds: number }
  | { readonly kind: 'signal'; readonly signal: string; readonly milliseconds: number }
  | { readonly kind: 'unstartable'; readonly reason: string }
