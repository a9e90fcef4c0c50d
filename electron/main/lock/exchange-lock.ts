/**
 * One writer: two processes of the app for the same user never exchange the same refresh token at once. With rotation
 * the second of two exchanges is a reuse, and ends the session: RFC 9700 section 4.14.2.
 */
export interface ExchangeLock {
  /**
   * Runs `work` while no other process runs its own. The wait is bounded: afterwards `work` runs all the same, for a
   * session must not depend on a process that hangs.
   * @throws what `work` throws
   */
  run<T>(work: () => Promise<T>): Promise<T>
}
