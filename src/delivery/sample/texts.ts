import type { Confidence, Verdict } from '../../ledger/index.ts';

interface Said {
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
}
const said = (progress: string, problems: string, nextSteps: string): Said => ({ progress, problems, nextSteps });

/** What the sample's people write. A district office writes Chinese; some notes are bilingual for those who learn the program. */
export const TEXTS = {
  assign: [
    '请明确专人负责，按季报送进展。',
    '请会同配合单位制定推进方案。',
    '列入年度重点，请按节点推进。Please report every quarter.',
  ],
  notOurs: ['该项工作按现行职责分工不由我单位牵头，建议另行交办。', '我单位仅承担配合任务，建议由主管部门牵头。'],
  milestones: [
    { nameZh: '制定实施方案', nameEn: 'Plan of action agreed', due: '03-31' },
    { nameZh: '完成过半', nameEn: 'Half of the work done', due: '07-31' },
    { nameZh: '自查验收', nameEn: 'Own inspection passed', due: '11-30' },
  ],
  progress: {
    steady: [
      said('实施方案已印发，各项工作按计划推进。', '', '继续按月调度，确保下一节点按期完成。'),
      said(
        '本季度任务完成，数据已与统计口径核对。',
        '个别点位进场略晚，已调整工序。',
        '抓紧后续施工，同步准备验收材料。',
      ),
      said('已召开专题会议两次，配合单位均已落实分工。', '', '对照台账逐项销号，下季度开展自查。'),
    ],
    behind: [
      said(
        '工作已启动，但进度慢于计划。',
        '前期手续办理时间较长，部分资金尚未到位。',
        '倒排工期，请主管领导协调手续办理。',
      ),
      said('完成量低于序时进度。', '涉及主体较多，协商一致用时超出预期。', '逐户走访，争取下季度追回进度。'),
    ],
    again: [
      said('已按意见补充分项数据和现场照片，重新报送。', '', '按补充后的口径继续报送。'),
      said('更正了统计口径，完成值以本次为准。', '上次报送误计了续建部分。', '今后报送前由专人复核。'),
    ],
  } satisfies Record<string, readonly Said[]>,
  sendBack: ['只写了做法，没有写完成数，请补充后重报。', '数据口径与上季度不一致，请核实后重报。'],
  askForTime: [
    { reason: '受汛期影响，室外工程停工一个多月，年内无法完成剩余部分。', progress: '主体部分已完成，余下附属工程。' },
    { reason: '设计方案按评审意见作了较大调整，需要重新报批。', progress: '已完成方案修改，正在办理审批。' },
  ],
  decideTime: {
    granted: ['情况属实，同意延期，原定时限照常记录。', '同意，请按新时限倒排工期，不得再延。'],
    refused: ['理由不充分，仍按原时限推进。', '主要原因在组织推进不力，不同意延期。'],
  },
  submit: ['年度任务已完成，佐证材料附后，申请办结。', '各项指标已达到要求，经自查无遗留问题，申请办结。'],
  doAgain: ['现场抽查发现一处尚未完工，请整改后再申请办结。', '佐证材料缺少验收单，请补齐后再申请。'],
  grounds: {
    delivered: ['查阅验收材料并抽查现场，与报送情况一致。', '电话核实受益单位三家，均属实。'],
    exceeded: ['台账与统计数据一致，完成数高于年初目标。'],
    partly: ['完成数低于年初目标，已完成部分属实。', '三项内容完成两项，余下一项未启动。'],
    changed: ['经批准调整了实施内容，按调整后的内容完成。'],
    'not-delivered': ['年内未完成，现场仍在施工。'],
    dropped: ['因上级规划调整，该项任务不再实施，已有批复。'],
  } satisfies Record<Verdict, readonly string[]>,
  close: ['准予办结销号。', '办结，资料归档。'],
  setAside: [{ decidedBy: '区政府常务会议', reason: '全市统一实施，本区不再单独推进，终止督办。' }],
  reopen: ['回访发现设施未正常使用，重启督办。'],
  judge: {
    'highly-likely': ['前三季度进度快于计划，预计年底前完成。'],
    probable: ['总体正常，个别环节需盯紧。'],
    feasible: ['时间偏紧，需要配合单位加快。'],
    'in-doubt': ['手续尚未办结，按期完成存在较大困难。'],
    unachievable: ['剩余工作量与剩余时间明显不匹配。'],
  } satisfies Record<Confidence, readonly string[]>,
  comment: [
    '请把困难列清楚，下周专题研究。',
    '这一项群众关注度高，务必抓实。Residents are watching this one closely.',
    '进度不错，注意安全和质量。',
  ],
} as const;
