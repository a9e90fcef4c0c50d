import { expect, test } from '@playwright/test'
import { en } from '../../../../renderer/i18n/en/index.ts'
import { fieldErrors } from '../../../../renderer/login/field-errors.ts'

const { usernameMissing, passwordMissing, wrongCredentials } = en.login

test('a missing field is said beside it', () => {
  expect(fieldErrors(en, { username: true, password: true }, undefined)).toEqual({
    username: usernameMissing,
    password: passwordMissing,
  })
})

test('wrong credentials are said beside the password, where the next attempt begins', () => {
  expect(fieldErrors(en, {}, { code: 'wrong_credentials' })).toEqual({
    username: undefined,
    password: wrongCredentials,
  })
})

test('what is newly missing comes before an older refusal', () => {
  expect(fieldErrors(en, { password: true }, { code: 'wrong_credentials' }).password).toBe(passwordMissing)
})

test('every other failure is about no field', () => {
  expect(fieldErrors(en, {}, { code: 'network', problem: 'dns' })).toEqual({
    username: undefined,
    password: undefined,
  })
})
