/**
 * The script of the page: filters, search, the panel, keys, and the state in the address, so that a view can be passed
 * on. The page is whole without it.
 */
export const SCRIPT = `
const $ = (query, root = document) => root.querySelector(query);
const all = (query) => [...document.querySelectorAll(query)];
const data = JSON.parse($('#records').textContent);
const root = document.documentElement;
const form = $('.bar form');
const panel = $('.panel');
const segments = all('.seg');
const texts = new Map(segments.map((one) => [one, one.textContent.toLowerCase()]));
const ui = () => root.dataset.ui;
const say = (key) => data.messages[key]?.[ui()] ?? key;
const element = (tag, text, props = {}) => Object.assign(document.createElement(tag), { textContent: text ?? '', ...props });
let state = { show: [], type: '', q: '', at: '' };
let shown = segments;

root.classList.add('js');

function readAddress() {
  const params = new URLSearchParams(location.hash.slice(1));
  const list = (params.get('show') ?? '').split(',').filter((one) => $('[data-show="' + CSS.escape(one) + '"]'));
  state = { show: list, type: params.get('type') ?? '', q: params.get('q') ?? '', at: params.get('at') ?? '' };
}

function writeAddress() {
  const params = new URLSearchParams();
  if (state.show.length) params.set('show', state.show.join(','));
  for (const key of ['type', 'q', 'at']) if (state[key]) params.set(key, state[key]);
  history.replaceState(null, '', params.size ? '#' + params : location.pathname + location.search);
}

function matches(one) {
  const has = (one.dataset.has ?? '').split(' ');
  const types = (one.dataset.type ?? '').split(' ');
  return (!state.show.length || state.show.some((kind) => has.includes(kind)))
    && (!state.type || types.includes(state.type))
    && (!state.q || texts.get(one).includes(state.q.toLowerCase()));
}

function apply() {
  const free = !state.show.length && !state.type && !state.q;
  shown = segments.filter((one) => free || matches(one));
  const keep = new Set(shown);
  // A heading stays where something under it is shown.
  let open = [];
  for (const one of segments) {
    if (!one.classList.contains('head')) { if (keep.has(one)) { for (const head of open) keep.add(head); } continue; }
    const level = Number(one.dataset.level);
    open = open.filter((head) => Number(head.dataset.level) < level).concat(one);
  }
  for (const one of segments) one.hidden = !keep.has(one);
  for (const button of all('[data-show]')) button.setAttribute('aria-pressed', String(state.show.includes(button.dataset.show)));
  form.elements.type.value = state.type;
  if (form.elements.q.value !== state.q) form.elements.q.value = state.q;
  $('output', form).textContent = shown.length + ' / ' + segments.length;
  $('.empty').hidden = shown.length > 0;
  $('[data-reset]').disabled = free;
  writeAddress();
}

function valueNode(value) {
  const span = element('span');
  for (const piece of value.split(/(?<=\\s)(?=[@#])|(?<=^)(?=[@#])/)) {
    const mark = piece[0];
    const name = piece.slice(1).trim();
    if (mark === '@' && data.records[name]) {
      const link = element('a', data.records[name].words + ' ', { href: '#' });
      link.addEventListener('click', (event) => { event.preventDefault(); jump(name); });
      span.append(link);
    } else span.append(mark === '#' && data.messages[name] ? say(name) : piece);
  }
  return span;
}

function openPanel(ids) {
  const body = $('.panel-body');
  body.replaceChildren(...ids.filter((id) => data.records[id]).map((id) => {
    const { title, words, rows } = data.records[id];
    const section = element('section');
    const list = element('dl');
    for (const [label, zh, en] of rows) {
      const cell = element('dd');
      cell.append(valueNode(ui() === 'zh' ? zh : en));
      list.append(element('dt', say(label)), cell);
    }
    const heading = element('h3', say('one-' + title));
    heading.prepend(element('span', '', { className: 'dot ' + title }));
    section.append(heading, element('q', words), list);
    return section;
  }));
  for (const one of all('.m.on')) one.classList.remove('on');
  for (const one of all('.m')) if (one.dataset.r.split(' ').includes(ids[0])) one.classList.add('on');
  panel.dataset.ids = ids.join(' ');
  panel.hidden = false;
  panel.scrollTop = 0;
  // On a phone the panel covers the lower half: the words that it speaks of move above it.
  const mark = $('.m.on');
  const under = mark && getComputedStyle(panel).position === 'fixed' ? mark.getBoundingClientRect().bottom + 16 - panel.getBoundingClientRect().top : 0;
  if (under > 0) scrollBy({ top: under });
}

function closePanel() {
  panel.hidden = true;
  for (const one of all('.m.on')) one.classList.remove('on');
}

function jump(id) {
  const mark = all('.m').find((one) => one.dataset.r.split(' ').includes(id));
  const target = mark?.closest('.seg') ?? document.getElementById(id);
  if (!target) return;
  if (target.hidden) { state = { ...state, show: [], type: '', q: '' }; apply(); }
  goTo(target);
  if (mark) openPanel([id]);
}

function goTo(one) {
  one.scrollIntoView({ block: 'center' });
  state.at = one.id;
  one.tabIndex = -1;
  one.focus({ preventScroll: true });
  writeAddress();
}

function step(by) {
  const list = shown.filter((one) => one.dataset.has && (state.show.length === 0 || state.show.some((kind) => one.dataset.has.split(' ').includes(kind))));
  if (list.length === 0) return;
  const order = segments.indexOf(document.getElementById(state.at));
  const next = by > 0
    ? (list.find((one) => segments.indexOf(one) > order) ?? list[0])
    : (list.findLast((one) => segments.indexOf(one) < order) ?? list.at(-1));
  goTo(next);
  const wanted = { error: 'd-error', warning: 'd-warning', note: 'd-note', commitment: 'i-commitment', result: 'i-result', figure: 'f' };
  const kinds = state.show.length ? state.show : ['error', 'warning', 'commitment', 'result', 'note', 'figure'];
  for (const kind of kinds) {
    const mark = $('.' + wanted[kind], next);
    if (mark) { openPanel(mark.dataset.r.split(' ')); return; }
  }
}

document.addEventListener('click', (event) => {
  const mark = event.target.closest('.m');
  if (mark) {
    state.at = mark.closest('.seg')?.id ?? '';
    openPanel(mark.dataset.r.split(' '));
    writeAddress();
    return;
  }
  const go = event.target.closest('[data-jump]');
  if (go) { event.preventDefault(); jump(go.dataset.jump); return; }
  const toc = event.target.closest('.toc a');
  if (toc) {
    event.preventDefault();
    const target = document.getElementById(toc.hash.slice(1));
    if (target?.classList.contains('seg')) { if (target.hidden) { state = { ...state, show: [], type: '', q: '' }; apply(); } state.at = target.id; writeAddress(); }
    target?.scrollIntoView({ block: 'start' });
  }
});
form.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const kind = button.dataset.show;
  if (kind) state.show = state.show.includes(kind) ? state.show.filter((one) => one !== kind) : [...state.show, kind];
  else if ('reset' in button.dataset) state = { ...state, show: [], type: '', q: '' };
  else if ('print' in button.dataset) { print(); return; }
  else if ('help' in button.dataset) { toggleHelp(); return; }
  else if ('language' in button.dataset) {
    root.dataset.ui = ui() === 'zh' ? 'en' : 'zh';
    root.lang = ui() === 'zh' ? 'zh-Hans' : 'en';
    label();
    if (!panel.hidden) openPanel(panel.dataset.ids.split(' '));
  } else return;
  apply();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.elements.type.addEventListener('change', (event) => { state.type = event.target.value; apply(); });
let typing;
form.elements.q.addEventListener('input', (event) => {
  clearTimeout(typing);
  typing = setTimeout(() => { state.q = event.target.value.trim(); apply(); }, 120);
});
$('.panel .x').addEventListener('click', closePanel);

function toggleHelp() {
  const help = $('.keys');
  help.hidden = !help.hidden;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    closePanel();
    // The browser would empty the field without telling.
    if (event.target === form.elements.q) { event.preventDefault(); event.target.blur(); state.q = ''; apply(); }
    return;
  }
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === 'n') step(1);
  else if (event.key === 'p') step(-1);
  else if (event.key === '?') toggleHelp();
  else if (event.key === '/') { event.preventDefault(); form.elements.q.focus(); }
});

// Words that no element can hold in both languages.
function label() {
  for (const one of all('[data-label]')) one.setAttribute('aria-label', say(one.dataset.label));
  form.elements.q.placeholder = say('search');
  for (const option of all('option')) option.textContent = say(option.dataset.say);
}

const heads = new Map(all('.toc a').map((link) => [link.hash.slice(1), link]));
let current;
const watch = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    current?.removeAttribute('aria-current');
    current = heads.get(target.id);
    current?.setAttribute('aria-current', 'true');
  }
}, { rootMargin: '0px 0px -75% 0px' });
for (const one of segments) if (heads.has(one.id)) watch.observe(one);

// On a phone the contents would fill the first screens.
if (matchMedia('(max-width:64rem)').matches) $('.toc details').open = false;
label();
readAddress();
apply();
if (state.at) document.getElementById(state.at)?.scrollIntoView({ block: 'center' });
addEventListener('hashchange', () => { readAddress(); apply(); });
`;
