/** Whether `--host-resolver-rules` has that host not found, as far as tests use it: `MAP * ~NOTFOUND, EXCLUDE host`. */
export function isNotFound(host: string, rules: string | undefined): boolean {
  if (rules === undefined) return false
  const all = rules.split(',').map((rule) => rule.trim())
  return all.includes('MAP * ~NOTFOUND') && !all.includes(`EXCLUDE ${host}`)
}
