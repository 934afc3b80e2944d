import { createContext, type RouterContextProvider } from 'react-router';
import { type AppContext, type Area, type SignedInContext, signedIn } from '../server/index.ts';

export const appContext = createContext<AppContext>();

type LoaderContext = Readonly<RouterContextProvider>;

/** What a loader or an action of a page that anybody may open works with. */
export const appOf = (context: LoaderContext): AppContext => context.get(appContext);

/** The same for a page of an area: its actor is there, or the reader is sent to sign in or told that it is not theirs. */
export const requireActor = (context: LoaderContext, area?: Area): SignedInContext => signedIn(appOf(context), area);
