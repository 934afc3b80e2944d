/** A report of a place that does not exist, short enough to be written in every format. */
export const MINI_REPORT = [
  '河湾区政府工作报告',
  'Hewan District Government Work Report',
  '一、2024年工作回顾',
  'I. Review of Work in 2024',
  '（一）经济稳中有进',
  '(I) The economy made steady progress',
  '全区地区生产总值增长6.2%，一般公共预算收入完成38.5亿元，引进企业126家。',
  'The district’s GDP grew by 6.2 percent, general public budget revenue reached 3.85 billion yuan, and 126 enterprises were brought in.',
  '滨河路改造工程竣工通车，新增停车位1500个，惠及沿线居民3.2万人。',
  'The renovation of Binhe Road was completed and opened to traffic, adding 1,500 parking spaces and benefiting 32,000 residents along the road.',
  '二、2025年工作任务',
  'II. Tasks for 2025',
  '（一）办好民生实事',
  '(I) Delivering on people’s concerns',
  '改造老旧小区20个，开工建设第三中学新校区，新建公园绿地12公顷。',
  'We will renovate 20 old residential communities, start building the new campus of No. 3 Middle School, and create 12 hectares of parks and green space.',
] as const;
