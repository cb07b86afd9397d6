/*
 * Common first names that tell of a man or a woman, as far as English texts need them for "he" and
 * "she". A name that is in neither list, or both sexes bear, tells nothing.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const male = words(`
  aaron abdul abdullah adam adrian ahmed alan albert alejandro alexander alexei ali allen amir anatoly anders andre andreas
  andrei andrew andy anthony antonio arthur barack ben benjamin bernard bill bob boris brad brandon brendan brett brian
  bruce bryan carl carlos charles charlie chris christian christopher chuck cory craig dan daniel dave david dean dennis
  derek diego dmitri dmitry dominic don donald doug douglas edward elijah emmanuel enrique eric erik ernest ethan eugene
  evan felix fernando francis francisco frank fred frederick gary gavin geoffrey george gerald gerhard giorgio glenn gordon
  graham greg gregory guillermo gustavo hans harold harry hassan hector helmut henry howard hugh hugo hussein ian ibrahim
  igor ivan jack jacob jake james jamal jan jason javier jeff jeffrey jeremy jerome jerry jesus jim jimmy joe joel john
  johnny jonathan jorge jose joseph josh joshua juan julian karl keith ken kenneth kevin khalid konstantin kurt kyle
  larry lars lawrence leo leon leonard leonid louis luis luke mahmoud marc marcelo marco marcus mario mark martin matt
  matthew maurice max michael miguel mike mikhail mitch mitt mohamed mohammad mohammed muhammad nathan neil nicholas nick
  nicolas nigel nikolai noah oleg oliver omar oscar otto pablo pascal patrick paul pavel pedro peter phil philip philippe
  pierre piet rafael ralph ramon raymond recep ricardo richard rick rob robert roberto rod rodrigo roger roland ron ronald
  roy russell ryan salman samuel scott sean sebastian sergei sergey simon stanley stephen stefan steve steven stuart
  ted terrence theo theodore thomas tim timothy tom tomas tony travis trevor tyler vadim victor vincent viktor vitaly
  vladimir volodymyr walter warren wayne william wolfgang xavier yuri yusuf zabihullah zachary`);

const female = words(`
  abigail adriana agnes aisha alejandra alice alicia alina alison amanda amber amelia amy ana anastasia andrea angela anita
  ann anna anne annie audrey barbara beatrice becky bernadette beth betty bridget brenda camilla carla carly carmen carol
  caroline carolyn catherine cecilia charlotte cheryl christina christine cindy claire clara claudia colleen connie
  cynthia daniela deborah debra denise diana diane donna dorothy eileen elaine eleanor elena elizabeth ellen emily emma
  erica erin esther eva evelyn fatima fiona florence frances gabriela gail gina gloria grace greta hannah heather heidi
  helen helena hilary hillary holly ida ingrid irene irina isabel isabella ivanka jackie jacqueline jane janet janice
  jeanne jennifer jessica jill joan joanna jodi josephine joyce juanita judith judy julia julie karen karin kate
  katharine katherine kathleen kathryn kathy katie kellyanne kimberly kirsten kristen kristin kristina laura lauren leila
  lena leonora leticia lily linda lisa liz loretta lorraine louise lucia lucy lydia lynn madeleine margaret maria marie
  marina marjorie marta martha mary maureen megan melania melanie melissa mercedes michelle mildred miriam molly monica
  nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia oksana pamela patricia patty paula pauline
  penelope penny rachel rebecca regina rita roberta rosa rose rosemary ruth sabrina sally samantha sandra sara sarah
  sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan suzanne svetlana sylvia
  tamara tanya tatiana teresa theresa tina ursula valentina valerie vanessa vera veronica victoria virginia wendy yulia
  yvonne zoe`);

/** Null: the name tells nothing. */
export function genderOfFirstName(name: string): 'male' | 'female' | null {
  const lower = name.toLowerCase();
  return male.has(lower) ? 'male' : female.has(lower) ? 'female' : null;
}
