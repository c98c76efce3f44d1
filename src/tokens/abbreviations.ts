/** Words that a period may follow inside a sentence, by what the period leaves possible. Spelt without the last period. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** What comes next belongs to them, so the sentence never ends here: `Mr. Xi`, `e.g. China`, `Brown v. Board`. */
export const binding: ReadonlySet<string> = words(`
  Mr Mrs Ms Mx Dr Prof Messrs Mme Mlle Rev Hon Fr Gen Maj Brig Lieut Col Capt Cpt Lt Sgt Adm Cmdr Gov Pres Sen Sens Rep Reps
  Amb Mt e.g i.e E.g I.e cf Cf viz Viz vs v namely`);

/** They stand before a number or a sign, and end the sentence when none follows: `Art. 3`, `Doc. A/55/2`; `No. We do not`. */
export const numbered: ReadonlySet<string> = words(`
  No Nos no nos Art Arts art arts Para Paras para paras par pars Vol Vols vol vols p pp ch Ch chap Chap Sec Sect
  Secs sec sect secs fig Fig figs Figs Doc Docs doc docs Res res Sess sess Supp Suppl supp suppl Add Corr Sub CN CONF
  Conf Ser ser cl cls n nn note fn fol l ll col cols pt Pt ca c s ss app App Ex ex tab Tab eq Eq ft lb lbs`);

/** Cut short before a day: `Jan. 5`, and by mistake `March. 19, 2020`. They may end a sentence: `in Jan. The`. */
export const months: ReadonlySet<string> = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September October
  November December`);

/** They may end a sentence, but a capital alone does not say so: `U.S. Congress`, `Inc. The`. */
export const open: ReadonlySet<string> = words(`
  St Ft Inc Ltd Co Cos Corp Bros Jr Sr Esq Dept Depts Univ Assn Assoc Ave Blvd Rd Bldg Int Intl Natl Govt al ibid Ibid op
  ed eds trans rev approx est Ph.D LL.D LL.B Ph Ala Ariz Ark Calif Cal Colo Conn Fla Ga Ind Ill Kan Ky Mass Md Mich Minn
  Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wis Wyo Mon Tue Tues Wed Thu Thurs Fri ult inst prox`);

/**
 * Words that open sentences and hardly ever carry on a name, so that after `open` abbreviations and initials they show
 * that a new sentence begins.
 */
export const openers: ReadonlySet<string> = words(`
  The This These That Those It He She They We You I In On At For But And If When While As Since There Here A An His Her
  Their Our My Your Its By From With However What Who How Why Where Which Whether Let Not So Such Some Any All Both Each
  Every Either Neither After Before During Although Though Because Then Thus Therefore To Of Nor Or Yet Only Once Under
  Upon Until Unless Many Much Most More Moreover Furthermore Nevertheless Meanwhile Today Now Is Are Was Were Do Does Did
  Have Has Had Can Could Would Shall Should Must Through Throughout Several Few Other Others Another Even Also Again
  Indeed Finally Still Instead Despite Among Between Within Without According Perhaps Never Nothing No Whatever`);
