// Generated from lexicon/verbs.yml by `npm run lexicon`. Change that file, not this one.
export const verbs = [
  {"lang":"zh","use":"rise","words":["增长","增幅","增速","上升","提高","提升","增加","升高","上涨","上浮","涨幅","扩大","上调","增","涨","高出","净增","增收","提速","多增"]},
  {"lang":"zh","use":"fall","words":["下降","降低","降幅","减少","压减","缩减","下调","下浮","回落","下滑","压缩","削减","负增长","缩短","少增","降","减","跌"]},
  {"lang":"en","use":"rise","words":["grew","grow(?:s|n|ing|th)?","increas(?:e|ed|es|ing)","r(?:ise|ises|ose|isen|ising)","up","gain(?:ed|s)?","climb(?:ed|ing)?","jump(?:ed)?","surg(?:e|ed|ing)","soar(?:ed|ing)?","expand(?:ed|ing|s)?","expansion","rais(?:e|ed|ing)","improv(?:e|ed|ing|ement)","enlarg(?:e|ed)","boost(?:ed|ing)?"]},
  {"lang":"en","use":"fall","words":["f(?:ell|all|alls|allen|alling)","declin(?:e|ed|es|ing)","decreas(?:e|ed|es|ing)","drop(?:s|ped|ping)?","down","reduc(?:e|ed|es|ing|tion)","cut(?:s|ting)?","lower(?:ed|ing)","shrank","shrink(?:ing)?","slash(?:ed)?","contract(?:ed|ion)","shorten(?:ed)?"]},
  {"lang":"zh","use":"deed","words":["出台","发布","推出","制定","实施","建设","打造","完善","健全","深化","推进","推动","加快","优化","强化","提升","加强","落实","新增","完成","实现","启动","引入","拓展","构建","培育","支持","促进","扩大","开展","创建","建立","编制","筹备","谋划","抓好","做好","办好","举办","改造","新建","巩固","保障","增强","改善","统筹","探索","发展","壮大","激发","提高","推广"]},
  {"lang":"zh","use":"object","words":["提高","降低","优化","完善","健全","强化","加强","提升","扩大","深化","拓展","拓宽","打造","构建","建立","落实","实现","完成","增强","改善","激发","壮大","补齐","化解","减轻","减少","增加","加大","鼓励","调整","严控","遏制","压减","淘汰","推行","取消","巩固","盘活","畅通","延长","缩短"]},
] as const;
