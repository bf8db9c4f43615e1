import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountTab } from '../account/account-tab.ts';
import { requireAccount } from '../account/require-account.ts';
import { frame } from '../frame/frame-route.tsx';
import { returnPath } from './return-path.ts';

// Only the addresses are part of the shop's first download: these pages and their words come to who opens one.
const identity = createRoute({
  getParentRoute: () => frame,
  id: 'identity',
  component: lazyRouteComponent(() => import('./identity-frame.tsx'), 'IdentityFrame'),
});

const signIn = createRoute({
  getParentRoute: () => identity,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>) => returnPath(to),
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

const register = createRoute({
  getParentRoute: () => identity,
  path: '/register',
  validateSearch: ({ to }: Record<string, unknown>) => returnPath(to),
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => identity,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./forgot-password-page.tsx'), 'ForgotPasswordPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => identity,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
});

const verifyEmail = createRoute({
  getParentRoute: () => identity,
  path: '/verify-email',
  component: lazyRouteComponent(() => import('./verify-email-page.tsx'), 'VerifyEmailPage'),
});

const join = createRoute({
  getParentRoute: () => identity,
  path: '/join',
  component: lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage'),
});

const loginReturn = createRoute({
  getParentRoute: () => identity,
  path: '/sign-in/return/$provider',
  component: lazyRouteComponent(() => import('./login-return-page.tsx'), 'LoginReturnPage'),
});

const unsubscribe = createRoute({
  getParentRoute: () => identity,
  path: '/unsubscribe',
  validateSearch: ({ token }: Record<string, unknown>): { token?: string } =>
    typeof token === 'string' ? { token } : {},
  component: lazyRouteComponent(() => import('./unsubscribe-page.tsx'), 'UnsubscribePage'),
});

const account = createRoute({
  getParentRoute: () => identity,
  path: '/account',
  beforeLoad: requireAccount,
  validateSearch: ({ tab }: Record<string, unknown>) => accountTab(tab),
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});

export const identityRoute = identity.addChildren([
  signIn,
  register,
  forgotPassword,
  resetPassword,
  verifyEmail,
  join,
  loginReturn,
  unsubscribe,
  account,
]);
