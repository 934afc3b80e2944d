import { bodies } from '../../reading/lexicon/bodies.generated.ts';

export interface SampleUnit {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  /** Liaison and leader. */
  readonly people: readonly [string, string];
  /** Those that the lexicon knows for such a body, and words of its own. */
  readonly duties: readonly string[];
}

const unit = (
  key: string,
  nameZh: (typeof bodies)[number]['name'],
  people: readonly [string, string],
  ownDuties: readonly string[] = [],
): SampleUnit => {
  const { en: nameEn, duties } = bodies.find(({ name }) => name === nameZh)!;
  return {
    key,
    nameZh,
    nameEn,
    aliases: [`区${nameZh}`, `云河区${nameZh}`],
    people,
    duties: [...duties, ...ownDuties],
  };
};

/** Departments of the sample district: those of the lexicon that its report gives work to. All people are invented. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  unit('reform', '发展改革委', ['丁一鸣', '沈怀远'], ['地区生产总值', '居民收入', '民营', '十五五']),
  unit('finance', '财政局', ['吕知夏', '郭守成'], ['存量债务', '经费压减']),
  unit('industry', '科学技术和信息化局', ['田小川', '罗启航'], ['产业园', '工业总产值', '中试平台']),
  unit('trade', '商务局', ['夏若兰', '邵立新'], ['亿元以上项目']),
  unit('housing', '住房和城乡建设局', ['方子衡', '葛建安'], ['城中村', '邻里中心']),
  unit('planning', '规划和自然资源局', ['苗青禾', '石宽'], ['产业空间', '产业用地', '一带三园']),
  unit('transport', '交通局', ['江流', '路长青'], ['通车', '断头路', '隧道']),
  unit('city', '城市管理委', ['金晓棠', '程守礼']),
  unit('environment', '生态环境局', ['白露', '高岚'], ['无废城市', '综合治理']),
  unit('parks', '园林绿化局', ['林叶', '杨树声']),
  unit('education', '教育委员会', ['贺思齐', '孔令仪']),
  unit('labour', '人力资源和社会保障局', ['姚远', '袁和平']),
  unit('civil', '民政局', ['安然', '段仁济'], ['长期护理']),
  unit('health', '卫生健康委', ['叶知秋', '华景和']),
  unit('culture', '文化和旅游局', ['容悦', '梅若谷'], ['书房', '音乐节']),
  unit('emergency', '应急管理局', ['武卫东', '雷鸣远']),
  unit('state-assets', '国有资产监督管理委员会', ['钱思源', '贾守正'], ['企业总数']),
  unit('hotline', '城市管理指挥中心', ['齐欢', '康宁']),
  unit('office', '政府办公室', ['文清', '严慎行'], ['人大监督', '社会公开']),
];
