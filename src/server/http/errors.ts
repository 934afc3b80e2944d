import { because } from '../../platform/database/explain.ts';
import { DubanError } from '../../platform/errors.ts';

export const signInFirst = () =>
  new DubanError('sign-in-first', {
    en: 'You are not signed in, or your session has ended. Sign in; what you typed is still in this browser.',
    zh: '您尚未登录或登录已过期。请登录，已填写的内容仍保存在本浏览器中。',
  });

export const areaClosed = () =>
  new DubanError('area-closed', {
    en: 'Your role may not open this page. Ask an administrator if you need it.',
    zh: '您的角色无权打开此页面。如有需要，请联系管理员。',
  });

export const noSuchPage = (path: string) =>
  new DubanError('no-such-page', {
    en: `${path}: there is no such page. Check the address or go back to the first page.`,
    zh: `${path}：没有这个页面。请检查网址，或返回首页。`,
  });

export const bodyTooLarge = (megabytes: number) =>
  new DubanError('body-too-large', {
    en: `More than ${megabytes} MB was sent. Send fewer or smaller files.`,
    zh: `提交内容超过 ${megabytes} MB。请减少文件数量或压缩文件后再提交。`,
  });

/** The connection broke while it was sent, or it is no form at all. */
export const formBroken = (error: unknown) =>
  because(
    new DubanError('form-broken', {
      en: 'The form did not arrive whole and nothing was saved. Send it again.',
      zh: '表单没有完整送达，没有保存，请重新提交。',
    }),
    error,
  );

export const foreignForm = () =>
  new DubanError('foreign-form', {
    en: 'The form was sent from another site and was not taken. Open the page here and send it again.',
    zh: '表单来自其他网站，未予受理。请在本站打开页面后重新提交。',
  });

export const notReady = () =>
  new DubanError('not-ready', {
    en: 'The database does not answer. Nothing was lost; try again in a minute.',
    zh: '数据库暂无响应。数据没有丢失，请一分钟后再试。',
  });

export const somethingBroke = (requestId: string) =>
  new DubanError('unexpected', {
    en: `Something went wrong here, not with you. Try again; if it stays, tell your administrator this number: ${requestId}.`,
    zh: `系统出错，与您的操作无关。请重试；如仍出现，请将此编号告知管理员：${requestId}。`,
  });

export const notBuilt = () =>
  new DubanError('not-built', {
    en: 'The pages are not built. Run `npm run build`, then start again.',
    zh: '页面尚未构建。请先运行 npm run build，再启动。',
  });
