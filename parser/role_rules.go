package parser

// roleRules is the clause grammar: what a cue does to the statements near it, by the words
// around it. A line reads
//
//	cues: pattern [guards] -> effects
//
// and of the lines of a cue the first that fits is carried out. A pattern is the run of tokens
// around the cue, which is starred and may be limited to some words: "by *@supposed". Each of
// its elements is a choice of words, of @classes of words (role_words.go) and of these signs:
//
//	^       a clause begins here      $        a formula
//	_       any one token of prose    $state   a statement
//	%plain  a word that is no cue     $value   an equation that gives a value
//	%han    Chinese characters        $names   an equation that gives a symbol a meaning
//	%number a number in prose         $func    one that gives a function a meaning
//	%money  a sign of a currency      $sets    one that gives a symbol a value
//	~ing    a word with this ending   ..       tokens of the clause, no formula among them
//	!x      what is not x             $sum     a calculation without symbols
//
// Guards and effects are functions, named in role_guard.go and role_effect.go. A test sees to it
// that a labelled sentence needs each line.
const roleRules = `
if at then when for unless where not: * [proof] -> keep

hence: *so that [purpose]                      -> keep
hence: $sets *implies                          -> tried claim hence
hence: *说明 [given]                            -> keep
hence: *so @copula|do|does|did|has|have|will [posed] -> keep
hence: *可知|可见|所以|因此|故|从而|于是|因而      -> claim hence affirm
hence:                                         -> claim hence
since: *由 [bare]                              -> keep
since: *由 $                                   -> since work
since:                                         -> claim since
then:                                          -> claim hence

get: !we|can *see                              -> keep
get: * rid                                     -> keep
get: @copula to * [goal]                       -> keep
get: $sets *gives|yields                       -> tried derive
get: *有 [defining]                             -> keep
get: *keep|accept|retain $                     -> claim
get: *keep|accept|retain                       -> keep
get: *有 [goal]                                 -> keep
get: *知 [given]                                -> keep
get: @setter *gives                            -> given
get:                                           -> derive

equality:                                      -> equality
loss:                                          -> wlog

let take: possible _ *                         -> suppose
let take: we|you * [open]                      -> keep
let: *say [firm]                               -> keep
let: *say|throughout that                      -> keep
let: !^|let's *say|throughout                  -> keep
let: ^|we *write $names                         -> define
let: ^|we|us *write .. as $names                -> define
let: *write                                    -> keep
let: @copula *called|termed                    -> define naming
let: *called|termed                            -> keep
let: *stands for                               -> define
let: *stands                                   -> keep
let: ^|we *introduce .. by|with|as $            -> define
let: *introduce|assign @notation               -> define
let: *introduce|assign _ @notation             -> define
let: *introduce|assign                         -> keep
let take: 尝试|试 *                             -> keep
let: *设 .. 不成立|不是|不能                      -> suppose
let take: *@assigning up|%number                       -> keep
let take: !^|@doer *@assigning                   -> keep
let take: *writing|setting|taking !$|%money     -> keep
let: *call                                     -> define naming
let: *不妨设                                    -> define wlog
let: *take|choose                              -> define special
let:                                           -> define
take: *取 [rejected]                            -> claim
take:                                          -> define special

suppose:                                       -> suppose

if at: * [naming]                              -> keep
at: *当 [firm]                                 -> keep
if at: find|determine * [goal]                 -> keep
if at: only * [pointing]                       -> claim
if at: only _ * [pointing]                     -> claim
at: by *@supposed                              -> given
at: @every *case                               -> keep
at: !as *long|soon                             -> keep
at: *long|soon !as                             -> keep
at: at *once                                   -> keep
at: under|on|in _ *@supposed                   -> condition
at: @citing the induction|inductive *@supposed -> assume
at: @citing induction|inductive *@supposed     -> assume
at: 由|根据 *归纳假设                           -> assume
at: ^ induction|inductive *@supposed :         -> suppose
at: *归纳假设 :|：                               -> suppose
at: induction|inductive *@supposed is|says|states|gives -> suppose
at: *@supposed                                 -> keep
at: *case|possibility|scenario|situation [considers] -> suppose
at: *possibility|scenario|situation            -> keep
if: what|happens *                             -> condition
if:                                            -> condition hypothesis
at unless:                                     -> condition

when: * [firm]                                 -> keep
when: / *                                      -> keep
when:                                          -> conditioned

for: @arrive *                                 -> claim
for: lies|occurs|located * [!stated]           -> claim
for: look|@copula *at [!conditional]           -> mention
for: * $state                                  -> restrict
for: * the _ $state                            -> restrict
for: *for %plain $state                        -> restrict
for: * @all $state                             -> restrict
for: * @all _ $state                           -> restrict
for: * @all _ _ $state                         -> restrict
for: *for|at                                   -> keep
for:                                           -> restrict

given: as *stated|given [stated]               -> posed
given: *according to the @setter               -> given
given: *according                              -> keep
given: from|to _ *problem                      -> given
given: *problem                                -> keep
given: theorem|law|inequality|identity|lemma|rule|formula|principle|property|definition *states -> quote
given: *states|告诉 [quoted]                        -> keep
given: ~本 *题中                                -> claim
given: 由|据|根据|已知 *条件                     -> given
given: *条件 !是|为|:|：|给出|$                  -> keep
given: @copula *given by $func                 -> definition
given: @copula *given by                       -> keep
given: *given value|values [spoken]            -> keep
given: a|an|any *given !$                      -> keep
given: the *given range|interval|choices|options|height -> keep
given: !@setter *tells                         -> keep
given:                                         -> given

know: * [premise]                              -> claim
know: well *                                   -> quote
know: you *know                                -> given
know: *known ,                                 -> keep
know: *known                                   -> given
know: we|already *                             -> given

ask: ^ *multiply|divide|square $state          -> combine work
ask: *multiply|divide|square                   -> keep
ask: ^ *compute|calculate|estimate [given]     -> goal
ask: ^ *compute|calculate|estimate|express     -> ask
ask: ^ *use .. to find|evaluate|compute|calculate|estimate|determine|show|prove -> ask
goal: ~已|~经|~可|~易|~再 *求出|求               -> claim
goal: *want|wants [firm]                       -> keep
goal: we|i|you|by *find [settled]              -> claim
goal: we|i|you|by *find|evaluate|determine|finding -> keep
goal: !@willing|^ *want|wants !to|for          -> keep
goal: can *find $value                         -> keep
goal: @pronoun can *find                       -> keep
goal: *目标 !是|就是|：|:                        -> keep
goal:                                          -> goal

need: *should $ [silent !question]             -> condition hypothesis
need: * $value !to                             -> keep
need: *looking for [claim]                     -> goal
need: @willing|^ *need|needs|require|requires [claim] -> goal
enough: *enough|sufficient !to                 -> keep
enough:                                        -> goal
exists: * [cites]                              -> exist claim
exists:                                        -> exist

show: *证明 ，|,|:|：                             -> keep
show: !^|to|we|i|us|and|or|must|should|can|now|then|will|shall|that|by|not|first|next|also|only|let's|hence|please *show|prove -> keep
show: @effortless to *                         -> claim
show: !be *proved|shown                        -> keep
show: we *!prove                               -> keep
show: have|can|easily *                        -> keep
show: *verify|verifying                        -> goal
show: ^ * that                                 -> goal firm proof
show: ^ *%han                                  -> goal firm proof
show:                                          -> goal firm

not: *不 [attributive]                          -> keep
not: *nothing to                               -> keep
not: *没有 [calculated]                         -> keep
not: * follow                                  -> negate
not: *no @assent                               -> keep
not: * @litotes                                -> keep
not: * _ @litotes                              -> keep
not: * _ _ @litotes                            -> keep
not: !@copula *not ~ing                        -> keep
not: @copula a|an|my *@slip [stated]           -> retracted
not: *@slip                                    -> keep
not: * @admissible                             -> retract
not: * _ @admissible                           -> retract
not: * _ _ @admissible                         -> retract
not: which *fails|fail [stated]                -> denied
not: @pointer @copula|does|do|did * @truth !that [stated] -> denied
not: * [laid]                                  -> void
not: it _ *@fault !that|$ [stated]             -> denied
not: that|this|which _ *@fault !that [stated]  -> denied
not:                                           -> deny

reject: throw|rule|ruled|cast|thrown it|them|this|that *out|away -> retract
reject: drop|drops|fall|falls *out             -> retract
reject: !throw|rule|ruled|cast|thrown *out|away -> keep
reject:                                        -> retract

absurd: * [firm]                               -> keep
absurd: the latter|second|last|former _ *       -> retract
absurd: the latter|second|last|former *         -> retract
absurd: *不可能 是|为|成立 [stated]                   -> denied
absurd: *不可能 [!bare]                         -> negate
absurd: *contradicts|contradicting|contradictory|contradiction $ -> mention absurd
absurd: @copula * that                         -> negate
absurd: *不成立|impossible [laid]               -> void
absurd:                                        -> absurd

quote: induction|inductive hypothesis *says   -> suppose
quote: @setter *says                           -> given
quote: last|first|second|third|previous|resulting|above|new|this|that|the @equation *says -> keep
quote: that|this|which *says         -> keep
quote: *general term|solution                  -> keep
quote: * [cited unsettled]                     -> quote cite
quote: * [unsettled]                           -> quote

subst: *把|将 [substitutes]                     -> substitute step
subst: *把|将 !$                                -> keep
subst: *putting together                       -> combine work
subst: *把|将 [combines]                        -> combine work
subst: *代换|换元 $names                        -> definition
subst: *代换|换元                               -> keep
subst: *substitution $names                    -> definition
subst: ^|we|us|and *put $names                 -> definition
subst: *substitution                           -> keep
subst:                                         -> substitute step
combine: *~ing|联立|add|subtract|比较 $state    -> combine work
combine: *~ing the _ $state                    -> combine work
combine: *减去|加上 .. $state                    -> combine work
combine:                                       -> combine
solve: ^ *解 $                                  -> solve step
solve: *解                                     -> keep
solve: *解得|解之得|解出|解为|求得                -> solve claim
solve: to *                                    -> solve aim
solve:                                         -> solve step
rewrite: *dividing|multiplying $state          -> rewrite work
rewrite: *dividing|multiplying the _ $state    -> rewrite work
rewrite: *simplifies|reduces|expands|rewritten|simplified|化为|可化为 -> rewrite claim
rewrite: to *                                  -> rewrite aim
rewrite: *~得                                  -> rewrite claim
rewrite: * $                                   -> rewrite step
rewrite:                                       -> rewrite

label: from|to _ *question                     -> given

conclude answer: @earlier *                    -> trial
conclude: *answer [trial]                      -> keep
conclude: *answer                              -> conclude answer
answer:                                        -> conclude answer
conclude:                                      -> conclude

contrast: * [open]                             -> keep
contrast: !the *correct                        -> keep
contrast:                                      -> contrast
equiv: * [restates]                            -> equivalent
equiv: *即 [goal]                              -> equivalent
equiv: *即                                     -> equivalent claim
equiv: * [posed]                               -> equivalent
equiv:                                         -> equivalent claim

hedge: * [claim !conditional]                  -> hedge
slip: @provisional *wrote                      -> trial firm
slip: @provisional _ *wrote                    -> trial firm
slip: *wrote                                   -> keep
slip: @copula *mistakenly|wrongly|incorrectly|erroneously -> keep
slip: *mistakenly|wrongly|incorrectly|erroneously -> trial
slip:                                          -> trial firm
try: !i|we *thought                            -> keep
try: !^|we|let's|us|to|i|now|then|and|first|by *test -> keep
try: *guess @copula @truth                     -> keep
try: i|we|to *think                            -> keep
try: let's|us *check $                         -> trial
try: is|remains|only to *check                 -> aim firm
try: *check                                    -> keep
try: *consider|considering                     -> trial considers
try narrate:                                   -> trial

where: !in *which                              -> keep
where: in *which case                          -> keep
where: left|up|us *with                        -> claim
where: ^ *with $value                          -> where special
where: *with $state [asking]                   -> aim
where: *with $state [exists]                   -> claim
where: *with $state [restrictive]              -> mention
where: @pointer|start|begin *with $state       -> mention
where: @pointer|start|begin *with the _ $state -> mention
where: *with the formula|identity|rule|law|theorem $ -> quote
where: together|along *with                    -> keep
where: *with [combined]                        -> keep
where: *with $state [overall]                  -> step
where: *with $state                            -> where
where: *with the _ $state                      -> where
where: *with                                   -> keep
where: @located *where                         -> mention
where: situation|scenario *where               -> assume
where: case|cases *where [open]                -> keep
where:                                         -> where

is: *is $state [mentioning]                    -> claim
is: $state *is|was|equals $ [laid !hypothetical] -> claim
is: * $sum [partial]                           -> affirm
holds: *等号成立|取等号                          -> attained
holds: equality *                              -> attained
question: *是否 [stated]                        -> questioned
question: *whether|是否                         -> aim firm
question: ^ *what [claim !question]            -> keep
question: ^ * [claim]                          -> aim
`
