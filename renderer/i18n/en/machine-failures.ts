import type { KeychainProblem, NetworkProblem } from '../../../shared/failure.ts'
import type { FailureText } from './advice.ts'

export const network = {
  offline: {
    title: 'You are offline',
    detail: 'This computer has no network connection.',
    action: 'Connect to a network, then try again.',
  },
  dns: {
    title: 'The address was not found',
    detail: 'The name of the server could not be looked up on this network.',
    action: 'Check your connection or your VPN, then try again.',
  },
  refused: {
    title: 'The server does not answer',
    detail: 'It was found, but it refused the connection.',
    action: 'Try again in a few minutes. If it goes on, tell your administrator.',
  },
  tls: {
    title: 'The connection is not secure',
    detail: 'The certificate of the server could not be trusted, so nothing was sent.',
    action: 'Check the date and time of this computer, or try another network. Then tell your administrator.',
  },
  timeout: {
    title: 'The server took too long',
    detail: 'No answer came in time.',
    action: 'Check your connection, then try again.',
  },
  interrupted: {
    title: 'The connection was lost',
    detail: 'It broke off before the whole answer had come.',
    action: 'Check your connection, then try again.',
  },
  proxy: {
    title: 'The proxy did not let the request through',
    detail: 'The proxy of this network refused the connection or asks for a sign-in of its own.',
    action: 'Check the proxy settings of this computer, then try again.',
  },
} satisfies Record<NetworkProblem, FailureText>

export const keychain = {
  absent: {
    title: 'No keychain was found',
    detail: 'This computer has no keychain service that could keep your sign-in safe.',
    action: 'You can go on, but you will have to sign in again after Latchkey has been closed.',
  },
  locked: {
    title: 'Your keychain is locked',
    detail: 'Your sign-in is kept in the keychain, and the keychain has to be unlocked to use it.',
    action: 'Unlock your keychain, then try again.',
  },
  denied: {
    title: 'The keychain refused access',
    detail: 'Latchkey was not allowed to use its entry in your keychain.',
    action: 'Allow access for Latchkey when the keychain asks you, then try again.',
  },
  full: {
    title: 'The keychain has no room',
    detail: 'The disk that holds your keychain is full, or your quota on it is used up.',
    action: 'Free some space on it. Latchkey goes on trying by itself.',
  },
  unavailable: {
    title: 'The keychain cannot be used now',
    detail: 'The keychain service of this computer reported an error.',
    action: 'Try again. If it goes on, sign out of this computer and in again.',
  },
  frozen: {
    title: 'The keychain does not answer',
    detail: 'The keychain service did not answer in time.',
    action: 'Look for a keychain prompt behind your windows and answer it, then try again.',
  },
  damaged: {
    title: 'The saved sign-in cannot be read',
    detail: 'The entry in your keychain is damaged.',
    action: 'Sign in again: that replaces the entry.',
  },
  newer_version: {
    title: 'The saved sign-in is from a newer Latchkey',
    detail: 'A newer version wrote the entry in your keychain, and this one leaves it as it is.',
    action: 'Start the newer version, or sign in again here.',
  },
} satisfies Record<KeychainProblem, FailureText>
