// How advertisements name their parts. The words are grammar of the genre, not knowledge about jobs.
import { buildLexicon, type Lexicon } from "./phrases.ts";
import type { SectionKind } from "./sections.ts";

/**
 * `heading`: opens a part wherever it stands capitalised before a colon, a list or a capital;
 * `word`: an ordinary word too, so it must fill its line or stand at a sentence's start before a colon;
 * `opener`: a sentence that begins so opens a part; `tail`: its sentence and what follows are that part;
 * `sentence`: only its sentence is.
 */
export type HeadingForm = "heading" | "word" | "opener" | "tail" | "sentence";
/** The part that a phrase opens in each of the forms it has. */
export type Heading = Record<HeadingForm, SectionKind | undefined>;

export const NO_FORM: Heading = {
  heading: undefined,
  word: undefined,
  opener: undefined,
  tail: undefined,
  sentence: undefined,
};

const DUTIES = `responsibilities; key responsibilities; core responsibilities; job responsibilities; primary responsibilities;
main responsibilities; major responsibilities; principal responsibilities; your responsibilities; role responsibilities;
roles and responsibilities; role and responsibilities; roles & responsibilities; roles responsibilities; duties and responsibilities;
duties & responsibilities; responsibilities and duties; essential duties; essential duties and responsibilities; job duties;
essential functions; essential job functions; key duties; core duties; day to day responsibilities; specific responsibilities;
responsibilities include; responsibilities may include; responsibilities will include; key responsibilities include;
specific responsibilities include; your responsibilities will include; responsibilities & duties; key accountabilities; accountabilities;
what you ll do; what you will do; what you ll be doing; what you will be doing; what you do; what you d do; what you d be doing;
what you ll own; what you will own; what you ll work on; what you ll be working on; what you will work on; what you ll build;
what you will build; what you ll be building; what you ll be responsible for; what you will be responsible for; what you ll get to do;
what you ll accomplish; what you ll achieve; what you ll drive; what you ll lead; what you ll deliver; what you ll tackle;
how you ll make an impact; how you will make an impact; how you ll contribute; how you will contribute; how you ll spend your time;
the impact you ll make; the impact you will make; the impact you ll have; the impact you will have; your impact; your mission;
your role; your tasks; your job; your work; the role; about the role; about this role; about your role; the role and responsibilities;
role overview; role description; role summary; role purpose; role details; role profile; the opportunity; about the opportunity;
about this opportunity; the position; about the position; about this position; position overview; position summary;
position description; position responsibilities; job summary; job description; job overview; job purpose; job profile; about the job;
about this job; the job; job details; role at a glance; your day to day; the day to day; a day in the life; what success looks like;
what success will look like; example projects; representative projects; sample projects; projects you might work on;
what you might work on; what we need you to do; why this role matters; key focus areas; areas of focus; the challenge; the work;
what the role involves; what the job involves; what this role involves; what you can expect to do; in this role you ll;
in this role you will; in this role you will be responsible for; in this role you can expect to; as part of the role you will;
in this position you will; deine aufgaben; ihre aufgaben; das erwartet dich; vos missions; tes missions; ton rôle; responsabilidades;
tus responsabilidades; suas responsabilidades; funções; sobre a vaga; sobre el puesto; taken; zakres obowiązków; obowiązki;
tech stack; our tech stack; our stack; the stack; technologies we use; the tech stack`;

const REQUIREMENTS = `requirements; qualifications you must have; who you might be; who you may be; minimum requirements; job requirements; key requirements; basic requirements; core requirements;
role requirements; position requirements; technical requirements; essential requirements; the requirements; requirements include;
experience requirements; education requirements; educational requirements; skills and requirements; qualifications; minimum qualifications;
basic qualifications; required qualifications; key qualifications; required skills and qualifications; required skills & qualifications;
required qualifications skills and experience; minimum required qualifications; core qualifications; your qualifications;
qualifications and skills; qualifications & skills; qualifications and experience; qualifications & experience; qualifications include;
qualifications and requirements; education and qualifications; required skills; required experience; required technical skills;
required skills and experience; required skills & experience; required competencies; requisite skills; essential skills;
essential experience; must have skills; must have qualifications; must have experience; must haves; must have; what you ll bring; what you bring;
what you will bring; what you d bring; what you need; what you ll need; what you will need; what you need to succeed;
what you ll need to succeed; what you should have; what you have; what you must have; what we re looking for; what we are looking for;
what we look for; who we re looking for; who we are looking for; what we d like to see; what we want to see; what we need from you;
what we expect; what we expect from you; what you should bring; what we value; who you are; about you; you have; you ll have; you will have;
you ve; you re; you are; you bring; you should have; you may be a good fit if; you may be a good fit if you; you may be a good fit if you have; you might be a good fit if;
you may be a fit if; you might be a fit if; you could be a good fit if; you ll be a good fit if; you re a good fit if; you are a good fit if;
you might thrive in this role if; you may thrive in this role if; you ll thrive in this role if; you will thrive in this role if;
you ll thrive here if; you might thrive here if; you ll thrive on our team if; you ll love this role if; you ll be successful if;
you will be a great fit if; you might be a great fit if; you may be a great fit if; this role is for you if; this might be for you if;
this role may be for you if; this role might be for you if; you are excited about this opportunity because you have;
we re excited about you because; we d love to hear from you if; we want you to apply if; you should apply if; who should apply;
the ideal candidate; ideal candidate; ideal candidate profile; ideal candidates; our ideal candidate; the ideal candidate will have;
your background; your profile; your skills; your experience; your skills and experience; your expertise; your dna; your toolkit; candidate profile; the candidate;
skills and experience; skills & experience; experience and skills; experience & skills; skills and qualifications; skills & qualifications;
skills and competencies; knowledge skills and abilities; knowledge skills & abilities; technical skills; key skills; core skills; core competencies; key competencies;
competencies; technical expertise; technical skills required; skills required; skills needed; experience required; experience needed;
education and experience; education & experience; education and work experience; education experience; minimum education; minimum experience;
professional experience; relevant experience; what makes you a great fit; what makes you a good fit; what makes you successful;
what it takes; what it takes to succeed; what you ll bring to the team; what you bring to the team; what will make you successful;
how you ll be successful; we are looking for someone; we re looking for someone; on day one we will expect you to have; in order to be successful;
to be successful in this role; what would make you a good fit; we require; we expect you to have; dein profil; ihr profil;
das bringst du mit; votre profil; ton profil; profil recherché; requisitos; requisitos obligatorios; qualificações; o que buscamos; il tuo profilo;
requisiti; jouw profiel; wymagania; twój profil`;

const PREFERRED = `preferred qualifications; qualifications we prefer; skills we prefer; preferred skills; preferred experience; preferred requirements; preferred education;
preferred skills and experience; preferred skills & experience; preferred skills and qualifications; preferred qualifications and skills; preferred competencies; preferred background;
preferred but not required; preferred additional qualifications; strongly preferred; highly preferred; nice to have; nice to haves; nice to have skills;
nice to have qualifications; nice to have experience; good to have; good to haves; great to have; great to haves; bonus points; bonus points if;
bonus points for; bonus points if you have; bonus if; bonus if you; bonus experience; bonus qualifications; bonus skills; bonuses; pluses;
extra credit; extra points; brownie points; desirable; desirable skills; desirable experience; desirable qualifications; desired qualifications;
desired skills; desired experience; desired skills and experience; additional qualifications; additional skills; additional desired qualifications;
optional skills; strong candidates may also; strong candidates may also have; strong candidates may have; strong candidates will also have;
strong candidates may also have experience with; strong candidates may have experience with; strong candidates may also have one or more of the following; additionally strong candidates; it would be a plus if;
it s a plus if; it s a bonus if; it s a bonus if you have; it is a plus if; a plus if; big plus; big pluses; major plus; even better if; even better;
also a plus; you might also have; you may also have; you might also bring; ideally you have; ideally you d have; ideally you will have; ideally you ll have;
ideally you also have; what would be nice; ways to stand out; ways to stand out from the crowd; what sets you apart; what will set you apart; what makes you stand out;
what will make you stand out; what would make you stand out; stand out; how to stand out; standout qualifications; set yourself apart; to stand out;
we d be excited if; we would love it if; we d love if you; it s great if; it s nice if; icing on the cake; the extra mile; helpful experience; other helpful experience;
not required but; plus points; von vorteil; idealerweise; les plus; un plus; deseable; deseables; valorável; diferenciais; diferencial; è un plus; mile widziane; pré`;

const BENEFITS = `benefits; perks; perks and benefits; perks & benefits; benefits and perks; benefits & perks; what we offer; we offer; what we can offer you;
what we can offer; what we offer you; what we ll offer; why join us; why join; why join our team; why work with us; why work here; why work at; what s in it for you;
why us; why you should join us; why you ll love it here; why you ll love working here; why you ll love this role; reasons to join; compensation and benefits;
compensation & benefits; compensation benefits and perks; benefits and compensation; salary and benefits; salary & benefits; pay and benefits; pay & benefits; total rewards; total compensation and benefits; our benefits;
your benefits; benefits at; employee benefits; benefits include; benefits & growth; benefits and growth; what you ll get; what you get; what you ll receive; what you can expect from us; our offer; life at;
wir bieten; das bieten wir; unser angebot; nous offrons; nous vous offrons; ce que nous offrons; ofrecemos; beneficios; qué ofrecemos; benefícios; o que oferecemos; cosa offriamo; wij bieden; oferujemy`;

const PAY = `compensation; salary; salary range; pay range; pay transparency; base salary; base salary range; annual salary; annual salary range; expected pay range; expected salary; expected salary range; compensation range;
compensation details; compensation information; salary information; salary details; salary transparency; pay transparency notice; us salary range; base pay; base pay range; pay details; target salary; target salary range; hourly rate; pay rate; remuneration; vergütung; rémunération; salario; remuneração`;

const PROCESS = `interview process; our interview process; the interview process; interviewing process; hiring process; our hiring process; the hiring process; recruitment process; our recruitment process; recruiting process; selection process; application process; how to apply; to apply;
ready to apply; next steps; interview stages; interview steps; how we hire; our process; the process; hiring steps; what to expect in the interview process; what the hiring process looks like; what the interview process looks like; interviewing at; bewerbungsprozess; processo seletivo; proceso de selección; processus de recrutement`;

const EQUAL = `equal opportunity; equal opportunities; equal opportunity employer; equal employment opportunity; equal employment opportunity statement; eeo; eeo statement; diversity; diversity and inclusion; diversity & inclusion; diversity equity and inclusion; diversity equity & inclusion; our commitment to diversity;
our commitment to inclusion; commitment to diversity; inclusion; diversity statement; statement of non discrimination; non discrimination; accommodations; accommodation; reasonable accommodation; reasonable accommodations; privacy notice; privacy policy; candidate privacy notice; applicant privacy notice; accessibility; disability accommodations; recruitment fraud; fraud notice; disclaimer; legal notice; e verify; inclusive workplace; chancengleichheit`;

const ABOUT = `about us; who we are; our mission; our vision; our company; company overview; company description; about the company; about our company; about the organization; company profile; company background; our values; our culture; our story; the company; why we exist; what we do; our purpose; our principles; the values we hope you share;
mission and values; who are we; life at our company; über uns; wer wir sind; qui sommes nous; à propos de nous; à propos; sobre nosotros; quiénes somos; sobre nós; quem somos; chi siamo; over ons; o nas`;

/** The team, and parts that belong to nothing else: what they hold may or may not be about this role. */
const UNKNOWN = `the team; about the team; about our team; our team; your team; meet the team; team description; team overview; team; about the department; the department; additional information; other information; location; locations; logistics; department; work location; work environment; working conditions; physical requirements; travel; travel requirements; security clearance; clearance; work authorization; visa sponsorship; note; please note; location based hybrid policy; how we work; overview; summary; introduction; details; hybrid work; schedule; start date; employment type; job type; reports to; reporting to`;

const OPENERS: readonly [SectionKind, string][] = [
  [
    "duties",
    `in this role you will; in this role you ll; in this role you; in this position you; as a member of; your responsibilities will include; your responsibilities include; responsibilities include; you will be responsible for; you ll be responsible for; the successful candidate will be responsible; this role will; this role is responsible; this person will; this position will; you will join; you ll join`,
  ],
  [
    "requirements",
    `the ideal candidate has; the ideal candidate will have; ideal candidates; you should have; you must have; to be successful in this role; candidates must; applicants must; we are looking for someone who; we re looking for someone who; we re looking for someone with; we are looking for someone with`,
  ],
  ["preferred", `bonus points; nice to have; it s a plus; it would be a plus; extra credit; even better if`],
  [
    "about",
    `about us; we were founded; founded in; our mission is; our customers include; backed by; we are backed by; we re backed by; our investors`,
  ],
];

const TAILS: readonly [SectionKind, string][] = [
  [
    "equal_opportunity",
    `equal opportunity employer; equal opportunities employer; equal employment opportunity; equal opportunity workplace; equal opportunity affirmative action; affirmative action employer; without regard to race; without regard to age; regardless of race; regardless of age; regardless of gender; regardless of your race; on the basis of race; protected veteran; protected veterans; protected by law; protected class; protected characteristic; protected characteristics; legally protected; reasonable accommodation; reasonable accommodations; fair chance; criminal histories; criminal history; arrest and conviction; e verify; sexual orientation; gender identity; recruitment agencies; unsolicited resumes; privacy notice; privacy policy; recruitment scams; fraudulent`,
  ],
];

const SENTENCES: readonly [SectionKind, string][] = [
  [
    "pay",
    `salary range; pay range; base salary; base pay; compensation range; starting salary; annual salary; salary for this; on target earnings; ote; hourly rate`,
  ],
  [
    "benefits",
    `401 k; 401k; parental leave; health insurance; medical dental; dental vision; dental and vision; dental & vision; vision insurance; paid time off; unlimited pto; flexible pto; health benefits; wellness stipend; commuter benefits; life insurance; medical insurance; paid holidays; competitive salary; competitive compensation; stock options; equity package; home office stipend; tuition reimbursement; professional development stipend; benefits package; comprehensive benefits; retirement plan`,
  ],
];

const WORDS: readonly [SectionKind, string][] = [
  [
    "duties",
    `mission; outcomes; scope; duties; role; opportunity; position; responsibility; tasks; you will; you ll; aufgaben; missions; projects`,
  ],
  [
    "requirements",
    `skills; experience; education; required; expertise; background; knowledge; you; minimum; mandatory; essentials; candidate; anforderungen; profil; qualification; requirement; certifications; we are looking for; we re looking for; looking for`,
  ],
  ["preferred", `preferred; bonus; plus; a plus; ideally; desired; optional; advantageous; nice; pluses`],
  ["pay", `pay; rate; comp; total compensation; target compensation; remuneration`],
  ["benefits", `the perks; equity; growth; culture; rewards; insurance; time off; health; wellness`],
  ["process", `process; interview; application; apply`],
  ["about", `company; values; vision; about; founded`],
];

const HEADINGS: readonly [SectionKind, string][] = [
  ["duties", DUTIES],
  ["requirements", REQUIREMENTS],
  ["preferred", PREFERRED],
  ["benefits", BENEFITS],
  ["pay", PAY],
  ["process", PROCESS],
  ["equal_opportunity", EQUAL],
  ["about", ABOUT],
  ["unknown", UNKNOWN],
];

/** Single words that hardly ever stand capitalised except as headings. */
const STRONG_WORDS = new Set(
  "responsibilities requirements qualifications benefits perks accountabilities requisitos responsabilidades requisiti qualificações".split(
    " ",
  ),
);

export const HEADING_LEXICON: Lexicon<Heading> = headingLexicon();

/** One phrase may be a heading and an opener: its forms are kept together. */
function headingLexicon(): Lexicon<Heading> {
  const byPhrase = new Map<string, Heading>();
  const forms: [HeadingForm, readonly [SectionKind, string][]][] = [
    ["heading", HEADINGS],
    ["word", WORDS],
    ["opener", OPENERS],
    ["tail", TAILS],
    ["sentence", SENTENCES],
  ];
  for (const [form, table] of forms) {
    for (const [kind, phrases] of table) {
      for (const phrase of phrases.split(";").map((each) => each.trim())) {
        const isWord = form === "heading" && !phrase.includes(" ") && !STRONG_WORDS.has(phrase);
        const heading = byPhrase.get(phrase) ?? { ...NO_FORM };
        heading[isWord ? "word" : form] ??= kind;
        byPhrase.set(phrase, heading);
      }
    }
  }
  return buildLexicon([...byPhrase].map(([phrase, value]) => ({ phrase, value })));
}
