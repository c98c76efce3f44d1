// biome-ignore-all format: a work a line.

/** A work that docstrings of measures cite by author and year. */
export interface Reference {
  /** By which `bibTeX` finds it: first author and year. */
  readonly key: string;
  /** Kind of work, as BibTeX calls it. */
  readonly type: "article" | "book" | "incollection" | "inproceedings" | "misc" | "phdthesis" | "techreport";
  /** Family name, given names; in order. */
  readonly authors: readonly string[];
  /** Of print. */
  readonly year: number;
  /** As printed; left out where it was not seen. */
  readonly title?: string;
  /** Journal, book or proceedings in which it stands. */
  readonly within?: string;
  /** Of the book in which it stands; as `authors`. */
  readonly editors?: readonly string[];
  /** Publisher; of a thesis the university, of a report the institution. */
  readonly publisher?: string;
  /** Of a journal. */
  readonly volume?: string;
  /** Issue of a volume, or number of a report. */
  readonly number?: string;
  /** First and last, with an en dash. Left out where not sure. */
  readonly pages?: string;
  /** Digital object identifier. Left out where not sure. */
  readonly doi?: string;
}

/**
 * The sources of all measures, by key, those of terms and networks among them. A test holds that every "Author (year)" in the
 * docstring of an exported measure is one of these, and that each is cited.
 */
export const references: readonly Reference[] = [
  { key: "ahmad1999", type: "inproceedings", authors: ["Ahmad, K.", "Gillam, L.", "Tostevin, L."], year: 1999, title: "University of Surrey participation in TREC8: Weirdness indexing for logical document extrapolation and retrieval (WILDER)", within: "Proceedings of the Eighth Text REtrieval Conference (TREC-8)" },
  { key: "anderson1983", type: "article", authors: ["Anderson, J."], year: 1983, title: "Lix and Rix: Variations on a little-known readability index", within: "Journal of Reading", volume: "26", number: "6", pages: "490–496" },
  { key: "anscombe1956", type: "article", authors: ["Anscombe, F. J."], year: 1956, title: "On estimating binomial response relations", within: "Biometrika", volume: "43", number: "3/4", pages: "461–464" },
  { key: "baayen2001", type: "book", authors: ["Baayen, R. H."], year: 2001, title: "Word Frequency Distributions", publisher: "Kluwer" },
  { key: "benjamini1995", type: "article", authors: ["Benjamini, Y.", "Hochberg, Y."], year: 1995, title: "Controlling the false discovery rate: A practical and powerful approach to multiple testing", within: "Journal of the Royal Statistical Society, Series B", volume: "57", number: "1", pages: "289–300" },
  { key: "benjamini2001", type: "article", authors: ["Benjamini, Y.", "Yekutieli, D."], year: 2001, title: "The control of the false discovery rate in multiple testing under dependency", within: "Annals of Statistics", volume: "29", number: "4", pages: "1165–1188" },
  { key: "berryrogghe1973", type: "incollection", authors: ["Berry-Rogghe, G. L. M."], year: 1973, title: "The computation of collocations and their relevance in lexical studies", within: "The Computer and Literary Studies", editors: ["Aitken, A. J.", "Bailey, R. W.", "Hamilton-Smith, N."], publisher: "Edinburgh University Press", pages: "103–112" },
  { key: "biber2016", type: "article", authors: ["Biber, D.", "Reppen, R.", "Schnur, E.", "Ghanem, R."], year: 2016, title: "On the (non)utility of Juilland’s D statistic to measure lexical dispersion in large corpora", within: "International Journal of Corpus Linguistics", volume: "21", number: "4", pages: "439–464" },
  { key: "bjornsson1968", type: "book", authors: ["Björnsson, C.-H."], year: 1968, title: "Läsbarhet", publisher: "Liber" },
  { key: "blaheta2001", type: "inproceedings", authors: ["Blaheta, D.", "Johnson, M."], year: 2001, title: "Unsupervised learning of multi-word verbs", within: "Proceedings of the ACL/EACL 2001 Workshop on Collocation", pages: "54–60" },
  { key: "blondel2008", type: "article", authors: ["Blondel, V. D.", "Guillaume, J.-L.", "Lambiotte, R.", "Lefebvre, E."], year: 2008, title: "Fast unfolding of communities in large networks", within: "Journal of Statistical Mechanics: Theory and Experiment", pages: "P10008" },
  { key: "bonacich1972", type: "article", authors: ["Bonacich, P."], year: 1972, title: "Factoring and weighting approaches to status scores and clique identification", within: "Journal of Mathematical Sociology", volume: "2", number: "1", pages: "113–120" },
  { key: "bouma2009", type: "inproceedings", authors: ["Bouma, G."], year: 2009, title: "Normalized (pointwise) mutual information in collocation extraction", within: "Proceedings of GSCL 2009", pages: "31–40" },
  { key: "brezina2018", type: "book", authors: ["Brezina, V."], year: 2018, title: "Statistics in Corpus Linguistics: A Practical Guide", publisher: "Cambridge University Press" },
  { key: "brin1998", type: "article", authors: ["Brin, S.", "Page, L."], year: 1998, title: "The anatomy of a large-scale hypertextual Web search engine", within: "Computer Networks and ISDN Systems", volume: "30", pages: "107–117" },
  { key: "brunet1978", type: "book", authors: ["Brunet, É."], year: 1978, title: "Le vocabulaire de Jean Giraudoux : structure et évolution", publisher: "Slatkine" },
  { key: "buerki2017", type: "incollection", authors: ["Buerki, A."], year: 2017, title: "Frequency consolidation among word n-grams", within: "Computational and Corpus-Based Phraseology", editors: ["Mitkov, R."], publisher: "Springer" },
  { key: "burch2017", type: "article", authors: ["Burch, B.", "Egbert, J.", "Biber, D."], year: 2017, title: "Measuring and interpreting lexical dispersion in corpus linguistics", within: "Journal of Research Design and Statistics in Linguistics and Communication Science", volume: "3", number: "2", pages: "189–216" },
  { key: "burrows2002", type: "article", authors: ["Burrows, J."], year: 2002, title: "‘Delta’: A measure of stylistic difference and a guide to likely authorship", within: "Literary and Linguistic Computing", volume: "17", number: "3", pages: "267–287" },
  { key: "carroll1964", type: "book", authors: ["Carroll, J. B."], year: 1964, title: "Language and Thought", publisher: "Prentice-Hall" },
  { key: "carroll1970", type: "article", authors: ["Carroll, J. B."], year: 1970, title: "An alternative to Juilland’s usage coefficient for lexical frequencies and a proposal for a standard frequency index", within: "Computer Studies in the Humanities and Verbal Behavior", volume: "3", number: "2", pages: "61–65" },
  { key: "caylor1973", type: "techreport", authors: ["Caylor, J. S.", "Sticht, T. G.", "Fox, L. C.", "Ford, J. P."], year: 1973, title: "Methodologies for Determining Reading Requirements of Military Occupational Specialties", publisher: "Human Resources Research Organization", number: "HumRRO Technical Report 73-5" },
  { key: "chall1995", type: "book", authors: ["Chall, J. S.", "Dale, E."], year: 1995, title: "Readability Revisited: The New Dale–Chall Readability Formula", publisher: "Brookline Books" },
  { key: "church1990", type: "article", authors: ["Church, K. W.", "Hanks, P."], year: 1990, title: "Word association norms, mutual information, and lexicography", within: "Computational Linguistics", volume: "16", number: "1", pages: "22–29" },
  { key: "church1991a", type: "incollection", authors: ["Church, K. W.", "Gale, W.", "Hanks, P.", "Hindle, D."], year: 1991, title: "Using statistics in lexical analysis", within: "Lexical Acquisition: Exploiting On-Line Resources to Build a Lexicon", editors: ["Zernik, U."], publisher: "Lawrence Erlbaum", pages: "115–164" },
  { key: "church1991b", type: "inproceedings", authors: ["Church, K. W.", "Gale, W. A."], year: 1991, title: "Concordances for parallel text", within: "Proceedings of the Seventh Annual Conference of the UW Centre for the New OED and Text Research", pages: "40–62" },
  { key: "clopper1934", type: "article", authors: ["Clopper, C. J.", "Pearson, E. S."], year: 1934, title: "The use of confidence or fiducial limits illustrated in the case of the binomial", within: "Biometrika", volume: "26", number: "4", pages: "404–413" },
  { key: "cohen1988", type: "book", authors: ["Cohen, J."], year: 1988, title: "Statistical Power Analysis for the Behavioral Sciences", publisher: "Lawrence Erlbaum" },
  { key: "coleman1975", type: "article", authors: ["Coleman, M.", "Liau, T. L."], year: 1975, title: "A computer readability formula designed for machine scoring", within: "Journal of Applied Psychology", volume: "60", number: "2", pages: "283–284" },
  { key: "covington2010", type: "article", authors: ["Covington, M. A.", "McFall, J. D."], year: 2010, title: "Cutting the Gordian knot: The moving-average type–token ratio (MATTR)", within: "Journal of Quantitative Linguistics", volume: "17", number: "2", pages: "94–100" },
  { key: "daille1994", type: "phdthesis", authors: ["Daille, B."], year: 1994, title: "Approche mixte pour l’extraction automatique de terminologie : statistiques lexicales et filtres linguistiques", publisher: "Université Paris 7" },
  { key: "dale1948", type: "article", authors: ["Dale, E.", "Chall, J. S."], year: 1948, title: "A formula for predicting readability", within: "Educational Research Bulletin", volume: "27", number: "1", pages: "11–20" },
  { key: "dennis1965", type: "inproceedings", authors: ["Dennis, S. F."], year: 1965, title: "The construction of a thesaurus automatically from a sample of text", within: "Statistical Association Methods for Mechanized Documentation: Symposium Proceedings", publisher: "National Bureau of Standards" },
  { key: "dugast1978", type: "article", authors: ["Dugast, D."], year: 1978, title: "Sur quoi se fonde la notion d’étendue théorique du vocabulaire ?", within: "Le français moderne", volume: "46", pages: "25–32" },
  { key: "dugast1979", type: "book", authors: ["Dugast, D."], year: 1979, title: "Vocabulaire et stylistique", publisher: "Slatkine" },
  { key: "dunn1961", type: "article", authors: ["Dunn, O. J."], year: 1961, title: "Multiple comparisons among means", within: "Journal of the American Statistical Association", volume: "56", pages: "52–64" },
  { key: "dunning1993", type: "article", authors: ["Dunning, T."], year: 1993, title: "Accurate methods for the statistics of surprise and coincidence", within: "Computational Linguistics", volume: "19", number: "1", pages: "61–74" },
  { key: "dunning1998", type: "phdthesis", authors: ["Dunning, T."], year: 1998, title: "Finding Structure in Text, Genome and Other Symbolic Sequences", publisher: "University of Sheffield" },
  { key: "egbert2020", type: "article", authors: ["Egbert, J.", "Burch, B.", "Biber, D."], year: 2020, title: "Lexical dispersion and corpus design", within: "International Journal of Corpus Linguistics", volume: "25", number: "1", pages: "89–115" },
  { key: "ellis2006", type: "article", authors: ["Ellis, N. C."], year: 2006, title: "Language acquisition as rational contingency learning", within: "Applied Linguistics", volume: "27", number: "1", pages: "1–24" },
  { key: "engwall1974", type: "book", authors: ["Engwall, G."], year: 1974, title: "Fréquence et distribution du vocabulaire dans un choix de romans français", publisher: "Skriptor" },
  { key: "evert2004", type: "phdthesis", authors: ["Evert, S."], year: 2004, title: "The Statistics of Word Cooccurrences: Word Pairs and Collocations", publisher: "University of Stuttgart" },
  { key: "evert2008", type: "incollection", authors: ["Evert, S."], year: 2008, title: "Corpora and collocations", within: "Corpus Linguistics: An International Handbook", editors: ["Lüdeling, A.", "Kytö, M."], publisher: "Mouton de Gruyter", pages: "1212–1248" },
  { key: "evert2017", type: "article", authors: ["Evert, S.", "Proisl, T.", "Jannidis, F.", "Reger, I.", "Pielström, S.", "Schöch, C.", "Vitt, T."], year: 2017, title: "Understanding and explaining Delta measures for authorship attribution", within: "Digital Scholarship in the Humanities", volume: "32", pages: "ii4–ii16" },
  { key: "evert2022", type: "inproceedings", authors: ["Evert, S."], year: 2022, title: "Measuring keyness", within: "Digital Humanities 2022: Conference Abstracts" },
  { key: "fisher1943", type: "article", authors: ["Fisher, R. A.", "Corbet, A. S.", "Williams, C. B."], year: 1943, title: "The relation between the number of species and the number of individuals in a random sample of an animal population", within: "Journal of Animal Ecology", volume: "12", number: "1", pages: "42–58" },
  { key: "flesch1948", type: "article", authors: ["Flesch, R."], year: 1948, title: "A new readability yardstick", within: "Journal of Applied Psychology", volume: "32", number: "3", pages: "221–233" },
  { key: "frantzi2000", type: "article", authors: ["Frantzi, K.", "Ananiadou, S.", "Mima, H."], year: 2000, title: "Automatic recognition of multi-word terms: The C-value/NC-value method", within: "International Journal on Digital Libraries", volume: "3", pages: "115–130" },
  { key: "freeman1977", type: "article", authors: ["Freeman, L. C."], year: 1977, title: "A set of measures of centrality based on betweenness", within: "Sociometry", volume: "40", number: "1", pages: "35–41" },
  { key: "gabrielatos2011", type: "misc", authors: ["Gabrielatos, C.", "Marchi, A."], year: 2011, title: "Keyness: Matching metrics to definitions", within: "Paper at Corpus Linguistics in the South: Theoretical-Methodological Challenges in Corpus Approaches to Discourse Studies, Portsmouth" },
  { key: "gallagher2021", type: "article", authors: ["Gallagher, R. J.", "Frank, M. R.", "Mitchell, L.", "Schwartz, A. J.", "Reagan, A. J.", "Danforth, C. M.", "Dodds, P. S."], year: 2021, title: "Generalized word shift graphs: A method for visualizing and explaining pairwise comparisons between texts", within: "EPJ Data Science", volume: "10", number: "4" },
  { key: "gini1912", type: "book", authors: ["Gini, C."], year: 1912, title: "Variabilità e mutabilità" },
  { key: "gries2008", type: "article", authors: ["Gries, S. Th."], year: 2008, title: "Dispersions and adjusted frequencies in corpora", within: "International Journal of Corpus Linguistics", volume: "13", number: "4", pages: "403–437" },
  { key: "gries2013", type: "article", authors: ["Gries, S. Th."], year: 2013, title: "50-something years of work on collocations: What is or should be next …", within: "International Journal of Corpus Linguistics", volume: "18", number: "1", pages: "137–166" },
  { key: "gries2020", type: "incollection", authors: ["Gries, S. Th."], year: 2020, title: "Analyzing dispersion", within: "A Practical Handbook of Corpus Linguistics", editors: ["Paquot, M.", "Gries, S. Th."], publisher: "Springer", pages: "99–118", doi: "10.1007/978-3-030-46216-1_5" },
  { key: "gries2024", type: "book", authors: ["Gries, S. Th."], year: 2024, title: "Frequency, Dispersion, Association, and Keyness: Revising and Tupleizing Corpus-Linguistic Measures", publisher: "John Benjamins" },
  { key: "guiraud1954", type: "book", authors: ["Guiraud, P."], year: 1954, title: "Les caractères statistiques du vocabulaire", publisher: "Presses universitaires de France" },
  { key: "gunning1952", type: "book", authors: ["Gunning, R."], year: 1952, title: "The Technique of Clear Writing", publisher: "McGraw-Hill" },
  { key: "haldane1956", type: "article", authors: ["Haldane, J. B. S."], year: 1956, title: "The estimation and significance of the logarithm of a ratio of frequencies", within: "Annals of Human Genetics", volume: "20", number: "4", pages: "309–311" },
  { key: "hardie2014", type: "misc", authors: ["Hardie, A."], year: 2014, title: "Log Ratio – an informal introduction", within: "ESRC Centre for Corpus Approaches to Social Science (CASS), Lancaster University" },
  { key: "heaps1978", type: "book", authors: ["Heaps, H. S."], year: 1978, title: "Information Retrieval: Computational and Theoretical Aspects", publisher: "Academic Press" },
  { key: "hedges1981", type: "article", authors: ["Hedges, L. V."], year: 1981, title: "Distribution theory for Glass’s estimator of effect size and related estimators", within: "Journal of Educational Statistics", volume: "6", number: "2", pages: "107–128" },
  { key: "hellinger1909", type: "article", authors: ["Hellinger, E."], year: 1909, title: "Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen", within: "Journal für die reine und angewandte Mathematik", volume: "136", pages: "210–271" },
  { key: "herdan1955", type: "article", authors: ["Herdan, G."], year: 1955, title: "A new derivation and interpretation of Yule’s characteristic K", within: "Zeitschrift für angewandte Mathematik und Physik", volume: "6" },
  { key: "herdan1960", type: "book", authors: ["Herdan, G."], year: 1960, title: "Type–Token Mathematics: A Textbook of Mathematical Linguistics", publisher: "Mouton" },
  { key: "hochberg1988", type: "article", authors: ["Hochberg, Y."], year: 1988, title: "A sharper Bonferroni procedure for multiple tests of significance", within: "Biometrika", volume: "75", number: "4", pages: "800–802" },
  { key: "hofland1982", type: "book", authors: ["Hofland, K.", "Johansson, S."], year: 1982, title: "Word Frequencies in British and American English", publisher: "Norwegian Computing Centre for the Humanities" },
  { key: "holm1979", type: "article", authors: ["Holm, S."], year: 1979, title: "A simple sequentially rejective multiple test procedure", within: "Scandinavian Journal of Statistics", volume: "6", number: "2", pages: "65–70" },
  { key: "honore1979", type: "article", authors: ["Honoré, A."], year: 1979, title: "Some simple measures of richness of vocabulary", within: "ALLC Bulletin", volume: "7", number: "2", pages: "172–177" },
  { key: "jaccard1912", type: "article", authors: ["Jaccard, P."], year: 1912, title: "The distribution of the flora in the alpine zone", within: "New Phytologist", volume: "11", number: "2", pages: "37–50" },
  { key: "johnson1944", type: "article", authors: ["Johnson, W."], year: 1944, title: "Studies in language behavior: A program of research", within: "Psychological Monographs", volume: "56", number: "2", pages: "1–15" },
  { key: "johnston2006", type: "article", authors: ["Johnston, J. E.", "Berry, K. J.", "Mielke, P. W."], year: 2006, title: "Measures of effect size for chi-squared and likelihood-ratio goodness-of-fit tests", within: "Perceptual and Motor Skills", volume: "103", number: "2", pages: "412–414" },
  { key: "juilland1964", type: "book", authors: ["Juilland, A.", "Chang-Rodríguez, E."], year: 1964, title: "Frequency Dictionary of Spanish Words", publisher: "Mouton" },
  { key: "katz1978", type: "article", authors: ["Katz, D.", "Baptista, J.", "Azen, S. P.", "Pike, M. C."], year: 1978, title: "Obtaining confidence intervals for the risk ratio in cohort studies", within: "Biometrics", volume: "34", number: "3", pages: "469–474" },
  { key: "keniston1920", type: "article", authors: ["Keniston, H."], year: 1920, title: "Common words in Spanish", within: "Hispania", volume: "3", number: "2", pages: "85–96" },
  { key: "kessler2017", type: "inproceedings", authors: ["Kessler, J. S."], year: 2017, title: "Scattertext: A browser-based tool for visualizing how corpora differ", within: "Proceedings of ACL 2017, System Demonstrations", pages: "85–90" },
  { key: "kilgarriff2001a", type: "article", authors: ["Kilgarriff, A."], year: 2001, title: "Comparing corpora", within: "International Journal of Corpus Linguistics", volume: "6", number: "1", pages: "97–133" },
  { key: "kilgarriff2001b", type: "inproceedings", authors: ["Kilgarriff, A.", "Tugwell, D."], year: 2001, title: "Word Sketch: Extraction and display of significant collocations for lexicography", within: "Proceedings of the ACL/EACL 2001 Workshop on Collocation", pages: "32–38" },
  { key: "kilgarriff2009", type: "inproceedings", authors: ["Kilgarriff, A."], year: 2009, title: "Simple maths for keywords", within: "Proceedings of the Corpus Linguistics Conference 2009, Liverpool" },
  { key: "kincaid1975", type: "techreport", authors: ["Kincaid, J. P.", "Fishburne, R. P.", "Rogers, R. L.", "Chissom, B. S."], year: 1975, title: "Derivation of New Readability Formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy Enlisted Personnel", publisher: "Naval Technical Training Command", number: "Research Branch Report 8-75" },
  { key: "kromer2003", type: "article", authors: ["Kromer, V."], year: 2003, title: "An usage measure based on psychophysical relations", within: "Journal of Quantitative Linguistics", volume: "10", number: "2", pages: "177–186" },
  { key: "kullback1951", type: "article", authors: ["Kullback, S.", "Leibler, R. A."], year: 1951, title: "On information and sufficiency", within: "Annals of Mathematical Statistics", volume: "22", number: "1", pages: "79–86" },
  { key: "lafon1980", type: "article", authors: ["Lafon, P."], year: 1980, title: "Sur la variabilité de la fréquence des formes dans un corpus", within: "Mots", volume: "1", pages: "127–165" },
  { key: "leicht2008", type: "article", authors: ["Leicht, E. A.", "Newman, M. E. J."], year: 2008, title: "Community structure in directed networks", within: "Physical Review Letters", volume: "100", pages: "118703" },
  { key: "liddell1976", type: "article", authors: ["Liddell, D."], year: 1976, title: "Practical tests of 2 × 2 contingency tables", within: "The Statistician", volume: "25", number: "4", pages: "295–304" },
  { key: "lijffijt2012", type: "article", authors: ["Lijffijt, J.", "Gries, S. Th."], year: 2012, title: "Correction to Stefan Th. Gries’ “Dispersions and adjusted frequencies in corpora”", within: "International Journal of Corpus Linguistics", volume: "17", number: "1", pages: "147–149" },
  { key: "lin1991", type: "article", authors: ["Lin, J."], year: 1991, title: "Divergence measures based on the Shannon entropy", within: "IEEE Transactions on Information Theory", volume: "37", number: "1", pages: "145–151" },
  { key: "lyne1985", type: "book", authors: ["Lyne, A. A."], year: 1985, title: "The Vocabulary of French Business Correspondence", publisher: "Slatkine" },
  { key: "maas1972", type: "article", authors: ["Maas, H.-D."], year: 1972, title: "Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes", within: "Zeitschrift für Literaturwissenschaft und Linguistik", volume: "2", number: "8", pages: "73–79" },
  { key: "malvern2004", type: "book", authors: ["Malvern, D.", "Richards, B.", "Chipere, N.", "Durán, P."], year: 2004, title: "Lexical Diversity and Language Development: Quantification and Assessment", publisher: "Palgrave Macmillan" },
  { key: "mann1947", type: "article", authors: ["Mann, H. B.", "Whitney, D. R."], year: 1947, title: "On a test of whether one of two random variables is stochastically larger than the other", within: "Annals of Mathematical Statistics", volume: "18", number: "1", pages: "50–60" },
  { key: "mccarthy2007", type: "article", authors: ["McCarthy, P. M.", "Jarvis, S."], year: 2007, title: "vocd: A theoretical and empirical evaluation", within: "Language Testing", volume: "24", number: "4", pages: "459–488" },
  { key: "mccarthy2010", type: "article", authors: ["McCarthy, P. M.", "Jarvis, S."], year: 2010, title: "MTLD, vocd-D, and HD-D: A validation study of sophisticated approaches to lexical diversity assessment", within: "Behavior Research Methods", volume: "42", number: "2", pages: "381–392" },
  { key: "mcintosh1967", type: "article", authors: ["McIntosh, R. P."], year: 1967, title: "An index of diversity and the relation of certain concepts to diversity", within: "Ecology", volume: "48", number: "3", pages: "392–404" },
  { key: "mclaughlin1969", type: "article", authors: ["McLaughlin, G. H."], year: 1969, title: "SMOG grading: A new readability formula", within: "Journal of Reading", volume: "12", number: "8", pages: "639–646" },
  { key: "michea1969", type: "article", authors: ["Michéa, R."], year: 1969, title: "Répétition et variété dans l'emploi des mots", within: "Bulletin de la Société de Linguistique de Paris" },
  { key: "mihalcea2004", type: "inproceedings", authors: ["Mihalcea, R.", "Tarau, P."], year: 2004, title: "TextRank: Bringing order into texts", within: "Proceedings of EMNLP 2004" },
  { key: "monroe2008", type: "article", authors: ["Monroe, B. L.", "Colaresi, M. P.", "Quinn, K. M."], year: 2008, title: "Fightin’ words: Lexical feature selection and evaluation for identifying the content of political conflict", within: "Political Analysis", volume: "16", number: "4", pages: "372–403" },
  { key: "nelson2025", type: "article", authors: ["Nelson, R. N."], year: 2025, within: "Journal of Quantitative Linguistics", volume: "32", number: "2", pages: "103–127" },
  { key: "newman2004a", type: "article", authors: ["Newman, M. E. J."], year: 2004, title: "Analysis of weighted networks", within: "Physical Review E", volume: "70", pages: "056131" },
  { key: "newman2004b", type: "article", authors: ["Newman, M. E. J.", "Girvan, M."], year: 2004, title: "Finding and evaluating community structure in networks", within: "Physical Review E", volume: "69", pages: "026113" },
  { key: "oakes1998", type: "book", authors: ["Oakes, M. P."], year: 1998, title: "Statistics for Corpus Linguistics", publisher: "Edinburgh University Press" },
  { key: "odonnell2011", type: "article", authors: ["O'Donnell, M. B."], year: 2011, title: "The adjusted frequency list: A method to produce cluster-sensitive frequency lists", within: "ICAME Journal", volume: "35" },
  { key: "ohayre1966", type: "book", authors: ["O’Hayre, J."], year: 1966, title: "Gobbledygook Has Gotta Go", publisher: "US Department of the Interior, Bureau of Land Management" },
  { key: "paquot2009", type: "incollection", authors: ["Paquot, M.", "Bestgen, Y."], year: 2009, title: "Distinctive words in academic writing: A comparison of three statistical tests for keyword extraction", within: "Corpora: Pragmatics and Discourse", editors: ["Jucker, A. H.", "Schreier, D.", "Hundt, M."], publisher: "Rodopi", pages: "247–269" },
  { key: "pearson1900", type: "article", authors: ["Pearson, K."], year: 1900, title: "On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling", within: "Philosophical Magazine", volume: "50", pages: "157–175" },
  { key: "pedersen1996a", type: "inproceedings", authors: ["Pedersen, T."], year: 1996, title: "Fishing for exactness", within: "Proceedings of the South-Central SAS Users Group Conference (SCSUG-96)" },
  { key: "pedersen1996b", type: "techreport", authors: ["Pedersen, T.", "Bruce, R."], year: 1996, title: "What to infer from a description", publisher: "Southern Methodist University", number: "Technical Report 96-CSE-04" },
  { key: "pielou1966", type: "article", authors: ["Pielou, E. C."], year: 1966, title: "The measurement of diversity in different types of biological collections", within: "Journal of Theoretical Biology", volume: "13", pages: "131–144" },
  { key: "pojanapunya2018", type: "article", authors: ["Pojanapunya, P.", "Watson Todd, R."], year: 2018, title: "Log-likelihood and odds ratio: Keyness statistics for different purposes of keyword analysis", within: "Corpus Linguistics and Linguistic Theory", volume: "14", number: "1", pages: "133–167" },
  { key: "popescu2008", type: "article", authors: ["Popescu, I.-I.", "Mačutek, J.", "Altmann, G."], year: 2008, title: "Word frequency and arc length", within: "Glottometrics", volume: "17", pages: "18–42" },
  { key: "popescu2009", type: "book", authors: ["Popescu, I.-I."], year: 2009, title: "Word Frequency Studies", publisher: "Mouton de Gruyter" },
  { key: "popescu2011", type: "book", authors: ["Popescu, I.-I.", "Čech, R.", "Altmann, G."], year: 2011, title: "The Lambda-Structure of Texts", publisher: "RAM-Verlag" },
  { key: "quasthoff2002", type: "inproceedings", authors: ["Quasthoff, U.", "Wolff, C."], year: 2002, title: "The Poisson collocation measure and its applications", within: "Second International Workshop on Computational Approaches to Collocations, Vienna" },
  { key: "rayson2000", type: "inproceedings", authors: ["Rayson, P.", "Garside, R."], year: 2000, title: "Comparing corpora using frequency profiling", within: "Proceedings of the Workshop on Comparing Corpora (ACL 2000)", pages: "1–6" },
  { key: "rayson2004", type: "inproceedings", authors: ["Rayson, P.", "Berridge, D.", "Francis, B."], year: 2004, title: "Extending the Cochran rule for the comparison of word frequencies between corpora", within: "Proceedings of JADT 2004" },
  { key: "reichardt2006", type: "article", authors: ["Reichardt, J.", "Bornholdt, S."], year: 2006, title: "Statistical mechanics of community detection", within: "Physical Review E", volume: "74", pages: "016110" },
  { key: "rose2010", type: "incollection", authors: ["Rose, S.", "Engel, D.", "Cramer, N.", "Cowley, W."], year: 2010, title: "Automatic keyword extraction from individual documents", within: "Text Mining: Applications and Theory", editors: ["Berry, M. W.", "Kogan, J."], publisher: "Wiley" },
  { key: "rosengren1971", type: "article", authors: ["Rosengren, I."], year: 1971, title: "The quantitative concept of language and its relation to the structure of frequency dictionaries", within: "Études de linguistique appliquée", volume: "1", pages: "103–127" },
  { key: "ruzicka1958", type: "article", authors: ["Ružička, M."], year: 1958, title: "Anwendung mathematisch-statistischer Methoden in der Geobotanik (synthetische Bearbeitung von Aufnahmen)", within: "Biológia", volume: "13", pages: "647–661" },
  { key: "rychly2008", type: "inproceedings", authors: ["Rychlý, P."], year: 2008, title: "A lexicographer-friendly association score", within: "Proceedings of Recent Advances in Slavonic Natural Language Processing, RASLAN 2008", pages: "6–9" },
  { key: "salton1983", type: "book", authors: ["Salton, G.", "McGill, M. J."], year: 1983, title: "Introduction to Modern Information Retrieval", publisher: "McGraw-Hill" },
  { key: "salton1988", type: "article", authors: ["Salton, G.", "Buckley, C."], year: 1988, title: "Term-weighting approaches in automatic text retrieval", within: "Information Processing & Management", volume: "24", number: "5", pages: "513–523" },
  { key: "savicky2002", type: "article", authors: ["Savický, P.", "Hlaváčová, J."], year: 2002, title: "Measures of word commonness", within: "Journal of Quantitative Linguistics", volume: "9", number: "3", pages: "215–231" },
  { key: "senter1967", type: "techreport", authors: ["Senter, R. J.", "Smith, E. A."], year: 1967, title: "Automated Readability Index", publisher: "Aerospace Medical Research Laboratories", number: "AMRL-TR-66-220" },
  { key: "shannon1948", type: "article", authors: ["Shannon, C. E."], year: 1948, title: "A mathematical theory of communication", within: "Bell System Technical Journal", volume: "27", pages: "379–423" },
  { key: "sichel1975", type: "article", authors: ["Sichel, H. S."], year: 1975, title: "On a distribution law for word frequencies", within: "Journal of the American Statistical Association", volume: "70", number: "351", pages: "542–547" },
  { key: "simpson1949", type: "article", authors: ["Simpson, E. H."], year: 1949, title: "Measurement of diversity", within: "Nature", volume: "163", pages: "688" },
  { key: "smadja1996", type: "article", authors: ["Smadja, F.", "McKeown, K. R.", "Hatzivassiloglou, V."], year: 1996, title: "Translating collocations for bilingual lexicons: A statistical approach", within: "Computational Linguistics", volume: "22", number: "1", pages: "1–38" },
  { key: "smith2011", type: "article", authors: ["Smith, P. W. H.", "Aldridge, W."], year: 2011, title: "Improving authorship attribution: Optimizing Burrows’ Delta method", within: "Journal of Quantitative Linguistics", volume: "18", number: "1", pages: "63–88" },
  { key: "somers1966", type: "incollection", authors: ["Somers, H. H."], year: 1966, title: "Statistical methods in literary analysis", within: "The Computer and Literary Style", editors: ["Leed, J."], publisher: "Kent State University Press", pages: "128–140" },
  { key: "spache1953", type: "article", authors: ["Spache, G."], year: 1953, title: "A new readability formula for primary-grade reading materials", within: "Elementary School Journal", volume: "53", number: "7", pages: "410–413" },
  { key: "sparckjones1972", type: "article", authors: ["Spärck Jones, K."], year: 1972, title: "A statistical interpretation of term specificity and its application in retrieval", within: "Journal of Documentation", volume: "28", number: "1", pages: "11–21" },
  { key: "tarone1990", type: "article", authors: ["Tarone, R. E."], year: 1990, title: "A modified Bonferroni method for discrete data", within: "Biometrics", volume: "46", number: "2", pages: "515–522" },
  { key: "thanopoulos2002", type: "inproceedings", authors: ["Thanopoulos, A.", "Fakotakis, N.", "Kokkinakis, G."], year: 2002, title: "Comparative evaluation of collocation extraction metrics", within: "Proceedings of LREC 2002", pages: "620–625" },
  { key: "vidal2020", type: "article", authors: ["Vidal, K.", "Jarvis, S."], year: 2020, title: "Effects of English-medium instruction on Spanish students’ proficiency and lexical diversity in English", within: "Language Teaching Research", volume: "24", number: "5", pages: "568–587" },
  { key: "walter1975", type: "article", authors: ["Walter, S. D."], year: 1975, title: "The distribution of Levin’s measure of attributable risk", within: "Biometrika", volume: "62", number: "2", pages: "371–374" },
  { key: "welch1947", type: "article", authors: ["Welch, B. L."], year: 1947, title: "The generalization of ‘Student’s’ problem when several different population variances are involved", within: "Biometrika", volume: "34", pages: "28–35" },
  { key: "wilson1927", type: "article", authors: ["Wilson, E. B."], year: 1927, title: "Probable inference, the law of succession, and statistical inference", within: "Journal of the American Statistical Association", volume: "22", pages: "209–212" },
  { key: "wilson2013", type: "incollection", authors: ["Wilson, A."], year: 2013, title: "Embracing Bayes factors for key item analysis in corpus linguistics", within: "New Approaches to the Study of Linguistic Variability", editors: ["Bieswanger, M.", "Koll-Stobbe, A."], publisher: "Peter Lang", pages: "3–11" },
  { key: "woolf1955", type: "article", authors: ["Woolf, B."], year: 1955, title: "On estimating the relation between blood group and disease", within: "Annals of Human Genetics", volume: "19", pages: "251–253" },
  { key: "yates1934", type: "article", authors: ["Yates, F."], year: 1934, title: "Contingency tables involving small numbers and the χ² test", within: "Supplement to the Journal of the Royal Statistical Society", volume: "1", pages: "217–235" },
  { key: "yule1900", type: "article", authors: ["Yule, G. U."], year: 1900, title: "On the association of attributes in statistics", within: "Philosophical Transactions of the Royal Society A", volume: "194", pages: "257–319" },
  { key: "yule1912", type: "article", authors: ["Yule, G. U."], year: 1912, title: "On the methods of measuring association between two attributes", within: "Journal of the Royal Statistical Society", volume: "75", pages: "579–652" },
  { key: "yule1944", type: "book", authors: ["Yule, G. U."], year: 1944, title: "The Statistical Study of Literary Vocabulary", publisher: "Cambridge University Press" },
  { key: "zhang2004", type: "inproceedings", authors: ["Zhang, H.", "Huang, C.", "Yu, S."], year: 2004, title: "Distributional consistency: As a general method for defining a core lexicon", within: "Proceedings of LREC 2004" },
  { key: "zipf1949", type: "book", authors: ["Zipf, G. K."], year: 1949, title: "Human Behavior and the Principle of Least Effort", publisher: "Addison-Wesley" },
];
