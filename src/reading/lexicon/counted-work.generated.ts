// Generated from lexicon/counted-work.yml by `npm run lexicon`. Change that file, not this one.
export const countedWork = [
  {"words":["修复","治理","培育","办理","处置","化解","救助","扶持","对接","整合","查处","开辟","选派","投入","设置","更新","压减"]},
] as const;
