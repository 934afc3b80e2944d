/** The style sheet of the page. Marks are told apart by form and by colour: a reader of a grey print loses nothing. */
export const STYLES = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1c1b19;--soft:#5d5a53;--line:#e2ddd2;--card:#fff;--accent:#9b1c1f;
--commitment:#1a56a0;--result:#1d6b43;--figure:#f3ead2;--error:#b3211f;--error-bg:#fbe1de;--warning:#8a5300;--warning-bg:#fdecc8;--note:#55606d;--note-bg:#e9edf1;--focus:#1a56a0}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ece8e0;--soft:#b0a99c;--line:#37332d;--card:#201e1b;--accent:#f0908b;
--commitment:#8fbcf5;--result:#84d3a5;--figure:#3d3522;--error:#ff9d96;--error-bg:#4f201d;--warning:#f3bf6b;--warning-bg:#46330f;--note:#b3bfcc;--note-bg:#2b323a;--focus:#8fbcf5}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-behavior:smooth;scroll-padding-top:4.6rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
html[data-ui=zh] .ui[lang=en],html[data-ui=en] .ui[lang=zh-Hans]{display:none}
a{color:inherit}
button,input,select{font:inherit;color:inherit}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
header.top{padding:1.5rem clamp(1rem,4vw,3rem) 1.1rem;border-top:6px solid var(--accent);max-width:100rem;margin:auto}
header.top h1{margin:0;font:600 clamp(1.5rem,3vw,2.3rem)/1.35 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,Georgia,serif;text-wrap:balance}
header.top h1 span{display:block}header.top h1 [lang=en]{font-size:.62em;font-weight:400;color:var(--soft);margin-top:.3em}
.meta{color:var(--soft);margin:.5rem 0 0;font-size:.92rem}
.counts{display:flex;flex-wrap:wrap;gap:.4rem 2rem;list-style:none;padding:0;margin:1rem 0 0}
.counts b{display:block;font-size:1.55rem;font-variant-numeric:tabular-nums;line-height:1.2}.counts li{font-size:.86rem;color:var(--soft)}.counts b{color:var(--ink)}
.counts .bad b{color:var(--error)}
.bar{position:sticky;top:0;z-index:4;background:color-mix(in srgb,var(--paper) 94%,transparent);backdrop-filter:blur(8px);border-block:1px solid var(--line)}
.bar form{display:flex;overflow-x:auto;scrollbar-width:none;white-space:nowrap;gap:.3rem;align-items:center;padding:.5rem clamp(1rem,4vw,3rem);max-width:100rem;margin:auto}
.bar button,.bar select,.bar input{border:1px solid var(--line);background:var(--card);border-radius:999px;padding:.2rem .6rem;min-height:2.1rem;font-size:.85rem}
.bar form>*{flex:none}.bar select{max-width:7.5rem}.bar input{flex:1 1 8rem;min-width:8rem;max-width:18rem}.bar [data-reset]:disabled{display:none}
.bar button{cursor:pointer}.bar button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.bar .plain{border-color:transparent;background:none;text-decoration:underline;text-underline-offset:.2em;padding-inline:.25rem}
.bar output{font-size:.86rem;color:var(--soft);font-variant-numeric:tabular-nums;margin-inline-start:auto}
.dot{display:inline-block;width:.62em;height:.62em;border-radius:50%;margin-inline-end:.4em;background:currentColor}
.dot.error{color:var(--error)}.dot.warning{color:var(--warning);border-radius:0;rotate:45deg}.dot.note{color:var(--note);border-radius:2px}.dot.commitment{color:var(--commitment);height:.22em;width:1em;border-radius:0;vertical-align:middle}
.dot.result{background:none;border-bottom:3px dotted var(--result);border-radius:0;width:1em;height:.3em;vertical-align:middle}.dot.figure{background:var(--figure);border:1px solid var(--soft);border-radius:2px}
.page{display:grid;grid-template-columns:minmax(11rem,17rem) minmax(0,1fr);gap:0 2.5rem;padding:0 clamp(1rem,4vw,3rem) 4rem;max-width:100rem;margin:auto}
nav.toc{position:sticky;top:3.6rem;align-self:start;max-height:calc(100vh - 4.5rem);overflow:auto;padding:1.4rem 0;font-size:.88rem}
nav.toc h2{font-size:.8rem;color:var(--soft);margin:0 0 .5rem;font-weight:600;letter-spacing:.06em}
nav.toc summary{cursor:pointer;color:var(--soft);font-weight:600;font-size:.88rem;padding:.3rem 0}
nav.toc ol{list-style:none;margin:0;padding:0}nav.toc a{display:block;text-decoration:none;padding:.2rem .5rem;border-inline-start:2px solid transparent;line-height:1.45}
nav.toc a:hover{text-decoration:underline}nav.toc a[aria-current=true]{border-color:var(--accent);font-weight:600}
nav.toc .l2{padding-inline-start:1.3rem}nav.toc .l3,nav.toc .l4{padding-inline-start:2.2rem;color:var(--soft);font-size:.94em}
main{min-width:0;padding-top:1rem}
.seg{display:grid;grid-template-columns:2.6rem minmax(0,1fr) minmax(0,1.15fr);gap:0 1.6rem;padding:.42rem 0;border-bottom:1px solid transparent;content-visibility:auto;contain-intrinsic-size:auto 4.5rem;scroll-margin-top:4.6rem}
.one .seg{grid-template-columns:2.6rem minmax(0,44rem)}.one .seg .none{display:none}
.seg:hover{border-color:var(--line)}
.seg p,.seg h1,.seg h2,.seg h3,.seg h4,.seg h5{margin:0;overflow-wrap:anywhere}
.seg [lang=zh-Hans]{font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;line-height:1.95;text-align:justify;line-break:strict;text-spacing-trim:trim-start}
.seg [lang=en]{font-family:Charter,"Source Serif 4",Georgia,"Noto Serif",serif;line-height:1.72;font-size:.98em;hyphens:auto}
.seg .no{font-size:.72rem;color:var(--soft);text-align:end;padding-top:.5em;font-variant-numeric:tabular-nums}
.seg .none{border-inline-start:2px dashed var(--line);min-height:1.5em}
.seg.head{padding-top:1.1rem}.seg .l0,.seg .l1{font-size:1.32rem;font-weight:700;color:var(--accent);line-height:1.5}.seg .l2{font-size:1.12rem;font-weight:700}.seg .l3,.seg .l4{font-size:1rem;font-weight:600;color:var(--soft)}
.seg .l0{font-size:1.45rem}.seg.head [lang]{text-align:start}
.m{cursor:pointer;border-radius:2px}
.f{background:var(--figure);font-variant-numeric:tabular-nums}.f-quiet{background:none;box-shadow:inset 0 -1px color-mix(in srgb,var(--soft) 45%,transparent)}
.i{text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.32em}
.i-commitment{text-decoration-color:var(--commitment);text-decoration-style:solid}.i-result{text-decoration-color:var(--result);text-decoration-style:dotted}
.d-error{background:var(--error-bg);box-shadow:inset 0 0 0 1.5px var(--error);font-weight:600}.d-warning{background:var(--warning-bg);box-shadow:inset 0 -3px var(--warning)}.d-note{background:var(--note-bg);box-shadow:inset 0 -1.5px var(--note)}
.m:hover,.m.on{outline:2px solid var(--focus);outline-offset:1px}
.panel{position:fixed;inset-block:4.4rem 1rem;inset-inline-end:1rem;width:min(24rem,calc(100vw - 2rem));overflow:auto;background:var(--card);border:1px solid var(--line);border-radius:10px;box-shadow:0 10px 34px rgb(0 0 0/.18);padding:1rem 1.2rem;z-index:5;height:max-content;max-height:calc(100vh - 5.4rem)}
.panel .x{float:inline-end;border:1px solid var(--line);background:none;border-radius:999px;cursor:pointer;min-width:2.2rem;min-height:2.2rem}
.panel section+section{border-top:1px solid var(--line);margin-top:1rem;padding-top:.9rem}
.panel h3{margin:0 0 .4rem;font-size:.95rem}.panel q{display:block;quotes:none;color:var(--soft);font-family:"Noto Serif CJK SC","Songti SC",Georgia,serif;margin-bottom:.6rem;overflow-wrap:anywhere}
.panel dl{display:grid;grid-template-columns:6.2rem minmax(0,1fr);gap:.25rem .8rem;margin:0;font-size:.9rem}.panel dt{color:var(--soft)}.panel dd{margin:0;overflow-wrap:anywhere}
.empty{padding:3rem 1rem;text-align:center;color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.86rem;color:var(--soft);margin:0 0 .8rem}
section.table{margin-top:3.5rem}section.table h2{font-size:1.25rem;border-bottom:2px solid var(--accent);padding-bottom:.4rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}th{text-align:start;color:var(--soft);font-weight:600;font-size:.82rem;white-space:nowrap}
th,td{padding:.45rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}td.num{font-variant-numeric:tabular-nums;white-space:nowrap}td .wide{min-width:14rem;display:block}td:has(.dot){white-space:nowrap}
footer{color:var(--soft);font-size:.86rem;border-top:1px solid var(--line);padding:1.4rem clamp(1rem,4vw,3rem);max-width:100rem;margin:auto}
.script{display:none}html.js .script{display:revert}
@media screen{html.js .legend .mark{display:none}}
@media screen and (min-width:64.01rem){header.top{display:grid;grid-template-columns:1fr auto;gap:0 2rem;align-items:end}header.top .meta{grid-column:1}.counts{grid-column:2;grid-row:1/span 2;margin:0}.counts li{text-align:end}nav.toc,.panel{grid-column:1;grid-row:1}main{grid-column:2;grid-row:1}.panel{position:sticky;inset:auto;top:4.2rem;align-self:start;width:calc(100% + 1.5rem);margin-top:1rem;max-height:calc(100vh - 5.4rem)}}
@media screen and (max-width:64rem){.page{grid-template-columns:minmax(0,1fr)}nav.toc{position:static;max-height:none;padding:.6rem 0 0}}
@media screen and (max-width:44rem){html{scroll-padding-top:6rem}.seg,.one .seg{grid-template-columns:minmax(0,1fr);gap:.25rem;padding:.7rem 0;border-color:var(--line)}.seg .no{text-align:start;padding:0}.seg .none{display:none}
.seg [lang=zh-Hans]{text-align:start}.seg [lang=en]{color:color-mix(in srgb,var(--ink) 86%,var(--paper))}
.bar input{flex:none;width:10rem}.bar output{margin:0}
.panel{inset:auto 0 0 0;width:auto;max-height:60vh;border-radius:14px 14px 0 0}.counts{gap:.4rem 1.3rem}.counts b{font-size:1.25rem}
section.table table,section.table tbody,section.table tr,section.table td{display:block;width:auto}section.table thead{display:none}section.table tr{border-bottom:1px solid var(--line);padding:.6rem 0}section.table td{border:0;padding:.1rem 0}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{@page{size:A4;margin:16mm 14mm}:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--card:#fff;--figure:#eee}body{font-size:9.5pt}
.bar,nav.toc,.panel,.skip,.script{display:none!important}.page{display:block;padding:0}header.top{padding:0 0 6mm}.seg{content-visibility:visible;break-inside:avoid;padding:.15rem 0;grid-template-columns:8mm 1fr 1.1fr;gap:0 5mm}
.seg.head{break-after:avoid}section.table{break-before:page}.d-error{outline:1.5px solid #000}a{text-decoration:none}}
`;
