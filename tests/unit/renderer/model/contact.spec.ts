import { expect, test } from '@playwright/test'
import { cleanContact, contactProblem, type ContactOffer } from '../../../../renderer/model/contact.ts'

const TABLE: [offer: ContactOffer, typed: string, contact: string, problem?: string][] = [
  ['sms', '+49 (30) 123-456', '+4930123456'],
  ['sms', '0049 30/123.456', '+4930123456'],
  ['voice', '+٤٩٣٠١٢٣٤٥٦', '+4930123456'],
  ['voice', '＋４９３０１２３４５６', '+4930123456'],
  ['sms', '\u202a+4930123456\u202c', '+4930123456'],
  ['sms', '', '', 'empty'],
  ['sms', ' - ', '', 'empty'],
  ['sms', '030 123456', '030123456', 'no_country'],
  ['sms', '+49', '+49', 'not_a_number'],
  ['sms', '+1234567890123456', '+1234567890123456', 'not_a_number'],
  ['sms', '+49 CALL ME', '+49CALLME', 'not_a_number'],
  ['sms', 'ada@example.com', 'ada@examplecom', 'not_a_number'],
  ['email', ' ada@example.com ', 'ada@example.com'],
  ['email', 'ada.lovelace+codes@mail.example', 'ada.lovelace+codes@mail.example'],
  ['email', 'ada＠example.com', 'ada@example.com'],
  ['email', 'josé@bücher.example', 'josé@bücher.example'],
  ['email', '  ', '', 'empty'],
  ['email', 'ada', 'ada', 'not_an_address'],
  ['email', 'ada@', 'ada@', 'not_an_address'],
  ['email', 'ada@@example.com', 'ada@@example.com', 'not_an_address'],
  ['email', 'ada lovelace@example.com', 'ada lovelace@example.com', 'not_an_address'],
]

for (const [offer, typed, contact, problem] of TABLE) {
  test(`${offer} to ${JSON.stringify(typed)}: ${problem ?? 'fine'}`, () => {
    expect(cleanContact(offer, typed)).toBe(contact)
    expect(contactProblem(offer, contact)).toBe(problem)
  })
}
