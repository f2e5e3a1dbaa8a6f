import assert from "node:assert/strict";
import { test } from "node:test";
import { language } from "../../src/enrichers/language.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";

const CASES: [expected: string | undefined, text: string][] = [
  ["en", "We are looking for an engineer who will build agents with our team in London."],
  [
    "de",
    "Wir suchen eine Entwicklerin für unser Team in Berlin, die mit Python und PyTorch arbeitet und gern lernt.",
  ],
  [
    "fr",
    "Nous cherchons une personne pour notre équipe à Paris, avec une bonne connaissance de Python et des données.",
  ],
  [
    "es",
    "Buscamos una persona para nuestro equipo en Madrid, con experiencia en Python y en los modelos de lenguaje.",
  ],
  [
    "pt",
    "Buscamos uma pessoa para o nosso time em Lisboa, com experiência em Python e nos modelos de linguagem.",
  ],
  [
    "it",
    "Cerchiamo una persona per il nostro gruppo di Milano, con una buona conoscenza di Python e dei dati.",
  ],
  ["nl", "Wij zoeken een ontwikkelaar voor ons team in Utrecht die met Python werkt en van data houdt."],
  ["pl", "Szukamy osoby do zespołu w Warszawie, która zna język Python oraz bazy danych i lubi się uczyć."],
  ["ja", "東京のチームで、Pythonを使って機械学習モデルを開発するエンジニアを募集しています。"],
  ["zh", "我们正在上海招聘机器学习工程师，负责模型训练与部署，熟悉Python。"],
  ["ko", "서울 팀에서 파이썬으로 머신러닝 모델을 개발할 엔지니어를 찾습니다."],
  [undefined, ""],
  [undefined, "Python, PyTorch, Docker, Kubernetes"],
];

for (const [expected, description] of CASES) {
  test(`language reads ${expected ?? "nothing"} from ${JSON.stringify(description.slice(0, 30))}`, () => {
    const text = readPostingText({ id: "1", title: "ML", description });
    assert.equal(language(text)?.value, expected);
  });
}

test("language takes a German posting with English names for German", () => {
  const description =
    "Als Machine Learning Engineer (m/w/d) baust du mit uns die Plattform für Large Language Models und Agents. Remote work und Hybrid sind bei uns der Standard.";
  assert.equal(
    language(readPostingText({ id: "1", title: "Machine Learning Engineer", description }))?.value,
    "de",
  );
});
