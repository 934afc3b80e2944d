// U+2E81–2EF3 stand for the ideographs that look alike; Unicode gives no decomposition for them but a table:
// EquivalentUnifiedIdeograph.txt. Radical, ideograph, radical, ideograph …
const SUPPLEMENT =
  '⺁厂⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const PLAIN = new Map<string, string>([
  ['⸺', '——'],
  ['‒', '–'],
  // What the tables of Chinese fonts give for an ellipsis.
  ['⋯', '…'],
  // Compatibility gives the traditional form here, which no mainland report prints.
  ['⼾', '户'],
]);
for (let index = 0; index + 1 < SUPPLEMENT.length; index += 2) PLAIN.set(SUPPLEMENT[index]!, SUPPLEMENT[index + 1]!);

/**
 * What a reader sees for what a font's tables give: radicals become the ideographs they look like (⼈ → 人, ⻓ → 长).
 * Punctuation stays, which normalising the whole text would change.
 */
export function plainCharacters(text: string): string {
  return text.replace(/[\u2012\u22ef\u2e3a\u2e80-\u2fdf]/g, (char) => PLAIN.get(char) ?? char.normalize('NFKC'));
}
