import type { TenantPolicy } from '../options.ts'
import { tooManyFailedCodes } from './errors.ts'

/** A bucket for each user: every wrong code takes one out of it, and time puts one back. */
export interface WrongCodes {
  /** @throws Refused where the bucket is empty */
  require(sub: string): void
  count(sub: string): void
}

interface Bucket {
  left: number
  filledAt: number
}

/** https://auth0.com/docs/secure/multi-factor-authentication/authenticate-using-ropg-flow-with-mfa */
export function createWrongCodes(policy: TenantPolicy): WrongCodes {
  const buckets = new Map<string, Bucket>()

  function bucketOf(sub: string): Bucket {
    const bucket = buckets.get(sub) ?? { left: policy.wrongCodeLimit, filledAt: Date.now() }
    const refill = policy.wrongCodeRefill * 1000
    const due = Math.floor((Date.now() - bucket.filledAt) / refill)
    bucket.left = Math.min(policy.wrongCodeLimit, bucket.left + due)
    bucket.filledAt += due * refill
    buckets.set(sub, bucket)
    return bucket
  }

  return {
    require: (sub) => {
      if (bucketOf(sub).left <= 0) throw tooManyFailedCodes()
    },
    count: (sub) => void (bucketOf(sub).left -= 1),
  }
}
