import nspell from 'nspell';

// Words of today's reports that the dictionary has not taken up.
const ADDITIONS = [
  'eldercare',
  'greenway',
  'greenways',
  'walkable',
  'livable',
  'liveable',
  'backstreet',
  'biopharmaceuticals',
  'decarbonization',
  'agritourism',
  'makerspace',
  'makerspaces',
  'renminbi',
  'yuan',
  'mu',
  'cadres',
  'townships',
  'microgrid',
  'fintech',
  'telemedicine',
  'ecommerce',
  'digitalization',
  'digitalized',
  'informatization',
  'multilateralism',
  'urbanization',
  'rejuvenation',
  'capita',
  'cetera',
  'accommodative',
  'bureaucratism',
  'quadricycle',
  'quadricycles',
  'prefectural',
  'unswervingly',
  'desertified',
  'telecom',
  'telecoms',
  'petaflops',
  'exaflops',
  'hukou',
  'jin',
  'interprovincial',
  'subdistrict',
  'subdistricts',
  'photovoltaics',
  'hydropower',
  'biomanufacturing',
  'supercomputing',
  'interbank',
  'cybersecurity',
  'livestreaming',
  'livestream',
  'crowdsourcing',
  'megacity',
  'megacities',
  'subcenter',
  'biosafety',
  'biosecurity',
  'lidar',
  'microcredit',
  'securitization',
  'upskilling',
  'reskilling',
  'homestay',
  'homestays',
  'waterlogging',
  'desilting',
  'desulfurization',
  'denitration',
  'decarbonize',
  'landfilling',
  'streetscape',
  'stockbreeding',
  'polders',
  'mariculture',
  'multimodal',
  'intermodal',
  'telehealth',
  'underserved',
  'sinicized',
  'biogas',
  'rollout',
  'rollouts',
  'roadmap',
  'tailings',
  'rewilding',
  'revegetation',
  'optoelectronics',
  'optoelectronic',
  'nanomaterials',
  'biomaterials',
  'biomedicine',
  'repurposing',
  'delist',
  'delisted',
  'countercyclical',
  'homebuyers',
  'presale',
  'presales',
  'remanufacturing',
  'datacenter',
  'datacenters',
  'hyperscale',
  'teraflops',
  'tradable',
  'nontariff',
  'interconnectivity',
  'transboundary',
];

let loaded: Promise<(word: string) => boolean> | undefined;

/** An English dictionary (Hunspell, maintained with the dictionary-en package), loaded once and asked once per word. */
export function loadEnglishDictionary(): Promise<(word: string) => boolean> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<(word: string) => boolean> {
  // Loaded on demand: the files are read when the module is evaluated.
  const { default: dictionary } = await import('dictionary-en');
  const spell = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  for (const word of ADDITIONS) spell.add(word);
  const known = new Map<string, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = spell.correct(word);
      known.set(word, answer);
    }
    return answer;
  };
}
