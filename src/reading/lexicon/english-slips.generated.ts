// Generated from lexicon/english-slips.yml by `npm run lexicon`. Change that file, not this one.
export const englishSlips = [
  {"wrong":"considerate (?:efforts?|progress|amounts?|numbers?|growth|increases?|investment)","meant":"considerable"},
  {"wrong":"economical (?:growth|development|and social|restructuring|recovery)","meant":"economic"},
  {"wrong":"historical (?:breakthrough|leap|achievement)","meant":"historic"},
  {"wrong":"principle (?:officials?|leaders?|persons?|indicators?|targets?)","meant":"principal"},
  {"wrong":"governmental personals?|management personals?","meant":"personnel"},
  {"wrong":"stationary (?:supplies|shops?)","meant":"stationery"},
  {"wrong":"led? to the raise of","meant":"rise of"},
  {"wrong":"equipments|informations|advices|softwares|knowledges|feedbacks|researches were","meant":"the word without s"},
] as const;
