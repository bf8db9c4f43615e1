export { withAuthenticator } from './authenticator.ts';
export { type BrowserLaunchOptions, launchOptions } from './launch.ts';
export { openBrowser, type People, type Visitor, type VisitorOptions } from './people.ts';
