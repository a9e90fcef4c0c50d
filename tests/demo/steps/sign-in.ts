import { expect } from '@playwright/test'
import { homeWindow } from '../../fixtures/home-window.ts'
import { loginWindow } from '../../fixtures/login-window.ts'
import { EMPLOYEE, PARTNER } from './people.ts'
import type { Step } from './step.ts'

export const openLoginWindow: Step = {
  title: 'open the login window',
  async run(stage) {
    await stage.start({ ...stage.tenant.settings, realms: [] })
    const login = await loginWindow(stage.app())
    await expect(login.username, 'the username field has the focus').toBeFocused()
    await stage.picture('login', login.page)
    return 'login window open, ready for a username'
  },
}

export const signInByPassword: Step = {
  title: 'sign in by password',
  async run(stage) {
    const { name, credentials } = EMPLOYEE
    await (await loginWindow(stage.app())).signIn(credentials)
    const home = await homeWindow(stage.app())
    await expect(home.name).toHaveText(name)
    const { grants } = await stage.tenant.control.counters()
    expect(grants.password, 'password grants at the tenant').toEqual({ granted: 1, refused: 0 })
    await stage.picture('home', home.page)
    return `signed in by password as ${credentials.username} (${name})`
  },
}

export const signInByRealm: Step = {
  title: 'sign in by realm',
  async run(stage) {
    const { name, credentials } = PARTNER
    await stage.start(stage.tenant.settings)
    const login = await loginWindow(stage.app())
    await login.fill(credentials)
    await stage.picture('login-with-realms', login.page)
    await login.password.press('Enter')
    const home = await homeWindow(stage.app())
    await expect(home.name).toHaveText(name)
    await expect(home.fact('Directory')).toHaveText(credentials.realm ?? '')
    const { grants } = await stage.tenant.control.counters()
    expect(grants.passwordRealm, 'password-realm grants at the tenant').toEqual({ granted: 1, refused: 0 })
    return `signed in by realm as ${credentials.username} of ${credentials.realm} (${name})`
  },
}

export const tryWrongPassword: Step = {
  title: 'try a wrong password',
  async run(stage) {
    const login = await loginWindow(stage.app())
    await login.signIn({ ...PARTNER.credentials, password: 'not-the-password' })
    const message = 'Wrong username or password. Check your username and enter your password again.'
    await expect(login.page.getByText(message)).toBeVisible()
    await expect(login.password, 'the password field').toHaveValue('')
    await expect(login.password, 'the password field has the focus').toBeFocused()
    const { grants } = await stage.tenant.control.counters()
    expect(grants.passwordRealm, 'password-realm grants at the tenant').toEqual({ granted: 1, refused: 1 })
    await stage.picture('wrong-password', login.page)
    return 'wrong password told beside an emptied field'
  },
}
