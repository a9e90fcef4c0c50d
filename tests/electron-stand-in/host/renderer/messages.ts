/** What a page's isolated world tells the main process through its binding. */
export type PageMessage =
  | { kind: 'invoke'; id: number; channel: string; body: string; url: string }
  | { kind: 'send'; channel: string; body: string; url: string }
  | { kind: 'permission'; id: number; permission: string; mediaTypes: string[]; url: string }
  | { kind: 'open'; target: string; frameName: string; features: string; url: string }
  | { kind: 'title'; title: string; url: string }
  | { kind: 'preload-error'; message: string; stack: string; url: string }

/** What the main process delivers into the isolated world. */
export type Delivery =
  | { kind: 'event'; channel: string; body: string }
  | { kind: 'reply'; id: number; body: string }
  | { kind: 'error'; id: number; message: string }

/** The name in the isolated world's global object under which it takes deliveries. */
export const DELIVER = 'electronStandInDeliver'
