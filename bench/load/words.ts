// What titles of the generated matters are made of, Chinese and English in pairs. Earlier ones are drawn more often.

type Pairs = readonly (readonly [zh: string, en: string])[];

export const TOWNS: Pairs = [
  ['青石镇', 'Qingshi Town'],
  ['柳河镇', 'Liuhe Town'],
  ['东湾街道', 'Dongwan Subdistrict'],
  ['北岭乡', 'Beiling Township'],
  ['双桥街道', 'Shuangqiao Subdistrict'],
  ['南屏镇', 'Nanping Town'],
  ['石门渡', 'Shimen Ferry'],
  ['云溪新区', 'Yunxi New Area'],
  ['锦城片区', 'Jincheng Quarter'],
  ['高坪镇', 'Gaoping Town'],
  ['渔浦港', 'Yupu Harbour'],
  ['西林街道', 'Xilin Subdistrict'],
];

export const VERBS: Pairs = [
  ['新建', 'build'],
  ['改造', 'renovate'],
  ['扩建', 'extend'],
  ['完成', 'complete'],
  ['推进', 'advance'],
  ['整治', 'clean up'],
  ['开工建设', 'start work on'],
  ['投用', 'put into use'],
  ['优化', 'improve'],
  ['争取', 'strive for'],
];

export const THINGS: Pairs = [
  ['老旧小区', 'old residential compounds'],
  ['农村公路', 'rural roads'],
  ['学前教育园所', 'kindergartens for early education'],
  ['保障性住房', 'affordable homes'],
  ['污水管网', 'sewage networks'],
  ['充电桩', 'charging points for cars'],
  ['社区养老服务站', 'stations for the care of old people'],
  ['口袋公园', 'pocket parks'],
  ['高标准农田', 'high-standard farmland'],
  ['中小学校舍', 'primary and secondary school buildings'],
  ['产业园标准厂房', 'standard workshops of the industrial park'],
  ['人才公寓', 'flats for skilled workers'],
  ['河道岸线', 'river banks'],
  ['停车泊位', 'parking spaces'],
  ['县级医院病房', 'wards of the county hospital'],
  ['职业培训基地', 'vocational training bases'],
  ['农贸市场', 'farmers’ markets'],
  ['防洪堤坝', 'flood dykes'],
  ['燃气管道', 'gas pipelines'],
  ['冷链仓库', 'cold-chain warehouses'],
  ['文化馆分馆', 'branches of the culture centre'],
  ['垃圾分类站点', 'waste sorting sites'],
  ['公交线路', 'bus routes'],
  ['光伏电站', 'photovoltaic plants'],
  ['政务服务窗口', 'government service counters'],
  ['危桥', 'unsafe bridges'],
  ['体育场地', 'sports grounds'],
  ['实验室', 'laboratories'],
  ['托育机构', 'nurseries'],
  ['矿山生态修复点', 'mine restoration sites'],
  ['水库', 'reservoirs'],
  ['博物馆展厅', 'museum halls'],
];

export const AIMS: Pairs = [
  ['改善群众居住条件', 'so that people live better'],
  ['方便居民出行', 'to make travel easier for residents'],
  ['提升教育质量', 'to raise the quality of education'],
  ['带动就业', 'to create jobs'],
  ['降低能耗', 'to use less energy'],
  ['守住安全底线', 'to keep the bottom line of safety'],
  ['服务民营企业', 'to serve private companies'],
  ['增加农民收入', 'to raise the income of farmers'],
];

export const AREAS: Pairs = [
  ['着力保障和改善民生', 'Improving people’s lives'],
  ['加快城市更新', 'Speeding up urban renewal'],
  ['推动产业升级', 'Upgrading industry'],
  ['推进乡村振兴', 'Reviving the countryside'],
  ['加强生态保护', 'Protecting the environment'],
  ['办好人民满意的教育', 'Education that satisfies the people'],
  ['完善卫生健康服务', 'Better health services'],
  ['扩大有效投资', 'Expanding effective investment'],
  ['优化营商环境', 'A better business environment'],
  ['守牢安全底线', 'Keeping the place safe'],
  ['繁荣文化体育', 'Culture and sport'],
  ['建设法治政府', 'Government under the rule of law'],
];

export const UNITS: Pairs = [
  ['发展和改革局', 'Development and Reform Bureau'],
  ['教育局', 'Education Bureau'],
  ['住房和城乡建设局', 'Housing and Construction Bureau'],
  ['交通运输局', 'Transport Bureau'],
  ['生态环境局', 'Ecology and Environment Bureau'],
  ['卫生健康局', 'Health Bureau'],
  ['农业农村局', 'Agriculture Bureau'],
  ['民政局', 'Civil Affairs Bureau'],
  ['工业和信息化局', 'Industry and Information Bureau'],
  ['水利局', 'Water Bureau'],
  ['商务局', 'Commerce Bureau'],
  ['文化体育局', 'Culture and Sport Bureau'],
];
