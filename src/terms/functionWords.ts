/**
 * English words of the closed classes, at which `rake` cuts: articles, determiners and quantifiers, pronouns, prepositions,
 * conjunctions, auxiliaries and modals with their negations, particles, and the adverbs of place, time, degree and linking
 * that belong to no subject. There is no noun among them, no full verb and no adjective of content, so what each is doing
 * here can be said of its class.
 */
export const functionWords: readonly string[] = `
  a an the this that these those each every either neither both all any some no none another other others such same own much
  many more most few fewer fewest less least little several enough half
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it
  its itself they them their theirs themselves one oneself anybody anyone anything everybody everyone everything nobody
  nothing somebody someone something who whom whose which what whoever whatever whichever
  about above across after against along alongside amid among amongst around as at before behind below beneath beside besides
  between beyond by despite down during except for from in inside into like near of off on onto out outside over past per
  since through throughout till to toward towards under underneath until up upon via with within without regarding
  concerning according
  and but or nor yet so if unless because although though while whereas whether than lest provided
  be am is are was were been being have has had having do does did doing done can could may might must shall should will
  would ought cannot not
  aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't shouldn't wasn't weren't won't wouldn't
  i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll
  they're they've they'd they'll that's there's here's what's who's let's
  here there where when why how wherever whenever however therefore thus hence then now once again also too very quite rather
  only just even still already almost ever never always often sometimes moreover furthermore nevertheless otherwise instead
  indeed perhaps
`
  .trim()
  .split(/\s+/);
