package lexer

import "github.com/yansuan/yansuan/parser/syntax"

// meaning is what a command, a word or a character stands for.
type meaning struct {
	kind Kind
	op   syntax.Op
	text string
	// skip is the number of arguments in braces to be passed over before going on;
	// kind EOF with skip 0 is a command without any meaning, such as \displaystyle.
	skip int8
	// relative marks a relation or a connective that is an ordinary name where an operand is due.
	word bool
}

// nothing is the meaning of spacing, sizing and style commands.
var nothing = meaning{}

// commands maps a LaTeX command, without its backslash, to its meaning.
var commands = map[string]meaning{
	"cdot": {kind: Mul, op: syntax.Dot}, "times": {kind: Mul, op: syntax.Times}, "div": {kind: Mul, op: syntax.Obelus},
	"ast": {kind: Mul, op: syntax.Times, text: "*"}, "bmod": {kind: Mul, op: syntax.Mod, text: "bmod"},
	"mod": {kind: Mul, op: syntax.Mod, text: "mod"}, "circ": {kind: Mul, op: syntax.Circ}, "otimes": {kind: Mul, op: syntax.Cross, text: "⊗"},
	"oplus": {kind: Mul, op: syntax.Cross, text: "⊕"}, "ominus": {kind: Mul, op: syntax.Cross, text: "⊖"}, "star": {kind: Mul, op: syntax.Cross, text: "⋆"},
	"bullet": {kind: Mul, op: syntax.Cross, text: "∙"}, "diamond": {kind: Mul, op: syntax.Cross, text: "⋄"}, "bowtie": {kind: Mul, op: syntax.Cross, text: "⋈"},
	"Join": {kind: Mul, op: syntax.Cross, text: "⋈"}, "nabla": {kind: Symbol, text: "nabla"}, "wr": {kind: Mul, op: syntax.Cross, text: "≀"},
	"odot": {kind: Symbol, text: "⊙"}, "boxplus": {kind: Mul, op: syntax.Cross, text: "⊞"}, "boxtimes": {kind: Mul, op: syntax.Cross, text: "⊠"},
	"ltimes": {kind: Mul, op: syntax.Cross, text: "⋉"}, "rtimes": {kind: Mul, op: syntax.Cross, text: "⋊"}, "backslash": {kind: SetOp, op: syntax.Without},
	"centerdot": {kind: Mul, op: syntax.Dot}, "slash": {kind: Mul, op: syntax.Slash},
	"triangleleft": {kind: Mul, op: syntax.Cross, text: "◁"}, "triangleright": {kind: Mul, op: syntax.Cross, text: "▷"},
	"pm": {kind: Sign, op: syntax.PlusMinus}, "mp": {kind: Sign, op: syntax.MinusPlus},
	"cup": {kind: SetOp, op: syntax.Union}, "cap": {kind: SetOp, op: syntax.Intersect}, "setminus": {kind: SetOp, op: syntax.Without},
	"smallsetminus": {kind: SetOp, op: syntax.Without}, "sqcup": {kind: SetOp, op: syntax.Union},

	"le": {kind: Rel, op: syntax.Le}, "leq": {kind: Rel, op: syntax.Le}, "leqslant": {kind: Rel, op: syntax.Le}, "leqq": {kind: Rel, op: syntax.Le},
	"ge": {kind: Rel, op: syntax.Ge}, "geq": {kind: Rel, op: syntax.Ge}, "geqslant": {kind: Rel, op: syntax.Ge}, "geqq": {kind: Rel, op: syntax.Ge},
	"lt": {kind: Rel, op: syntax.Lt}, "gt": {kind: Rel, op: syntax.Gt}, "ne": {kind: Rel, op: syntax.Ne}, "neq": {kind: Rel, op: syntax.Ne},
	"ll": {kind: Rel, op: syntax.Ll}, "gg": {kind: Rel, op: syntax.Gg}, "eq": {kind: Rel, op: syntax.Eq}, "prec": {kind: Rel, op: syntax.Lt, text: "≺"}, "succ": {kind: Rel, op: syntax.Gt, text: "≻"},
	"preceq": {kind: Rel, op: syntax.Le, text: "≼"}, "succeq": {kind: Rel, op: syntax.Ge, text: "≽"},
	"nless": {kind: Rel, op: syntax.Ge}, "ngtr": {kind: Rel, op: syntax.Le}, "nleq": {kind: Rel, op: syntax.Gt}, "ngeq": {kind: Rel, op: syntax.Lt},
	"approx": {kind: Rel, op: syntax.Approx}, "thickapprox": {kind: Rel, op: syntax.Approx}, "simeq": {kind: Rel, op: syntax.Approx}, "doteq": {kind: Rel, op: syntax.Approx}, "approxeq": {kind: Rel, op: syntax.Approx}, "fallingdotseq": {kind: Rel, op: syntax.Approx},
	"equiv": {kind: Rel, op: syntax.Equiv}, "coloneqq": {kind: Rel, op: syntax.Define}, "triangleq": {kind: Rel, op: syntax.Define}, "coloneq": {kind: Rel, op: syntax.Define},
	"sim": {kind: Rel, op: syntax.Sim}, "backsim": {kind: Rel, op: syntax.Sim}, "cong": {kind: Rel, op: syntax.Congruent}, "propto": {kind: Rel, op: syntax.Propto}, "varpropto": {kind: Rel, op: syntax.Propto},
	"in": {kind: Rel, op: syntax.In}, "isin": {kind: Rel, op: syntax.In}, "notin": {kind: Rel, op: syntax.NotIn}, "ni": {kind: Rel, op: syntax.Owns}, "owns": {kind: Rel, op: syntax.Owns},
	"subset": {kind: Rel, op: syntax.Subset}, "subseteq": {kind: Rel, op: syntax.SubsetEq}, "subseteqq": {kind: Rel, op: syntax.SubsetEq}, "subsetneq": {kind: Rel, op: syntax.Subset}, "subsetneqq": {kind: Rel, op: syntax.Subset}, "varsubsetneqq": {kind: Rel, op: syntax.Subset}, "varsubsetneq": {kind: Rel, op: syntax.Subset},
	"supset": {kind: Rel, op: syntax.Superset}, "supseteq": {kind: Rel, op: syntax.SupersetEq}, "supsetneq": {kind: Rel, op: syntax.Superset}, "supsetneqq": {kind: Rel, op: syntax.Superset},
	"nsubseteq": {kind: Rel, op: syntax.NotSubset}, "nsubset": {kind: Rel, op: syntax.NotSubset}, "nsupseteq": {kind: Rel, op: syntax.NotSubset, text: "⊉"}, "mid": {kind: Rel, op: syntax.Divides}, "divides": {kind: Rel, op: syntax.Divides}, "nmid": {kind: Rel, op: syntax.NotDivides},
	"parallel": {kind: Rel, op: syntax.Parallel}, "perp": {kind: Rel, op: syntax.Perp}, "bot": {kind: Rel, op: syntax.Perp}, "nparallel": {kind: Rel, op: syntax.Parallel, text: "∦"},
	"to": {kind: Rel, op: syntax.To}, "rightarrow": {kind: Rel, op: syntax.To}, "longrightarrow": {kind: Rel, op: syntax.To}, "mapsto": {kind: Rel, op: syntax.MapsTo}, "longmapsto": {kind: Rel, op: syntax.MapsTo},
	"leftarrow": {kind: Rel, op: syntax.To, text: "←"}, "gets": {kind: Rel, op: syntax.To, text: "←"}, "longleftarrow": {kind: Rel, op: syntax.To, text: "←"}, "leftrightarrow": {kind: Logic, op: syntax.Iff, text: "↔"}, "longleftrightarrow": {kind: Logic, op: syntax.Iff, text: "↔"},
	"uparrow": {kind: Symbol, text: "↑"}, "downarrow": {kind: Symbol, text: "↓"}, "nearrow": {kind: Rel, op: syntax.To, text: "↗"}, "searrow": {kind: Rel, op: syntax.To, text: "↘"}, "hookrightarrow": {kind: Rel, op: syntax.To}, "rightharpoonup": {kind: Rel, op: syntax.To}, "rightleftharpoons": {kind: Rel, op: syntax.To}, "vdash": {kind: Rel, op: syntax.To, text: "⊢"}, "models": {kind: Rel, op: syntax.To, text: "⊨"},

	"land": {kind: Logic, op: syntax.And}, "wedge": {kind: Logic, op: syntax.And}, "lor": {kind: Logic, op: syntax.Or}, "vee": {kind: Logic, op: syntax.Or}, "and": {kind: Logic, op: syntax.And}, "or": {kind: Logic, op: syntax.Or},
	"Rightarrow": {kind: Logic, op: syntax.Implies}, "implies": {kind: Logic, op: syntax.Implies}, "Longrightarrow": {kind: Logic, op: syntax.Implies}, "Leftarrow": {kind: Logic, op: syntax.ImpliedBy}, "impliedby": {kind: Logic, op: syntax.ImpliedBy}, "Longleftarrow": {kind: Logic, op: syntax.ImpliedBy},
	"Leftrightarrow": {kind: Logic, op: syntax.Iff}, "iff": {kind: Logic, op: syntax.Iff}, "Longleftrightarrow": {kind: Logic, op: syntax.Iff},
	"therefore": {kind: Logic, op: syntax.Therefore}, "because": {kind: Logic, op: syntax.Because}, "leadsto": {kind: Logic, op: syntax.Implies}, "rightsquigarrow": {kind: Logic, op: syntax.Implies},
	"neg": {kind: Not}, "lnot": {kind: Not}, "not": {kind: Negate}, "forall": {kind: Quantifier, text: "forall"}, "exists": {kind: Quantifier, text: "exists"}, "nexists": {kind: Quantifier, text: "nexists"},

	"frac": {kind: Frac}, "dfrac": {kind: Frac}, "tfrac": {kind: Frac}, "cfrac": {kind: Frac}, "nicefrac": {kind: Frac}, "sfrac": {kind: Frac}, "sqrt": {kind: Sqrt}, "surd": {kind: Sqrt}, "root": {kind: Sqrt, text: "root"},
	"binom": {kind: Binom}, "dbinom": {kind: Binom}, "tbinom": {kind: Binom}, "choose": {kind: Choose, text: "choose"}, "over": {kind: Choose, text: "over"}, "atop": {kind: Choose, text: "over"}, "of": {kind: Choose, text: "of"},

	"vec": {kind: Accent, text: "vec"}, "bar": {kind: Accent, text: "bar"}, "hat": {kind: Accent, text: "hat"}, "widehat": {kind: Accent, text: "hat"}, "tilde": {kind: Accent, text: "tilde"}, "widetilde": {kind: Accent, text: "tilde"},
	"dot": {kind: Accent, text: "dot"}, "ddot": {kind: Accent, text: "ddot"}, "overline": {kind: Accent, text: "overline"}, "underline": {kind: Accent, text: "underline"}, "overrightarrow": {kind: Accent, text: "overrightarrow"}, "overleftarrow": {kind: Accent, text: "overleftarrow"},
	"overleftrightarrow": {kind: Accent, text: "overleftrightarrow"}, "arc": {kind: Accent, text: "arc"}, "overarc": {kind: Accent, text: "arc"}, "wideparen": {kind: Accent, text: "arc"}, "overparen": {kind: Accent, text: "arc"}, "check": {kind: Accent, text: "check"}, "mathring": {kind: Accent, text: "ring"}, "breve": {kind: Accent, text: "breve"}, "acute": {kind: Accent, text: "acute"}, "grave": {kind: Accent, text: "grave"},

	"cancel": {kind: Cancel}, "bcancel": {kind: Cancel}, "xcancel": {kind: Cancel}, "cancelto": {kind: Cancel, skip: 1}, "Rt": {kind: Word, text: "Rt"}, "complement": {kind: Function, text: "complement"}, "underbrace": {kind: Brace}, "overbrace": {kind: Brace}, "stackrel": {kind: Stack, text: "stackrel"}, "overset": {kind: Stack, text: "overset"}, "underset": {kind: Stack, text: "underset"}, "substack": {kind: Substack},
	"xrightarrow": {kind: Rel, op: syntax.To, skip: 1}, "xlongequal": {kind: Rel, op: syntax.Eq, skip: 1}, "boxed": {kind: Boxed}, "fbox": {kind: Boxed}, "framebox": {kind: Boxed}, "pmod": {kind: PMod}, "pod": {kind: PMod},
	"operatorname": {kind: Operator}, "mathop": {kind: Operator, text: "mathop"}, "DeclareMathOperator": {skip: 2},

	"mathrm": {kind: Font, text: "rm"}, "mathbf": {kind: Font, text: "bf"}, "mathit": {kind: Font, text: "it"}, "boldsymbol": {kind: Font, text: "bf"}, "bm": {kind: Font, text: "bf"}, "bold": {kind: Font, text: "bf"}, "pmb": {kind: Font, text: "bf"},
	"mathsf": {kind: Font, text: "rm"}, "mathtt": {kind: Font, text: "rm"}, "mathcal": {kind: Font, text: "cal"}, "mathscr": {kind: Font, text: "cal"}, "mathfrak": {kind: Font, text: "frak"}, "mathbb": {kind: Font, text: "bb"}, "Bbb": {kind: Font, text: "bb"}, "mathds": {kind: Font, text: "bb"},
	"mathbin": {kind: Cancel}, "mathrel": {kind: Cancel}, "mathord": {kind: Cancel}, "mathstrut": nothing, "ensuremath": {kind: Cancel}, "smash": {kind: Cancel}, "mathopen": nothing, "mathclose": nothing, "mathpunct": {kind: Cancel}, "mathinner": {kind: Cancel},
	"rm": nothing, "bf": nothing, "it": nothing, "cal": nothing, "sf": nothing, "tt": nothing, "sl": nothing, "sc": nothing, "Large": nothing, "large": nothing, "LARGE": nothing, "huge": nothing, "Huge": nothing, "small": nothing, "tiny": nothing, "footnotesize": nothing, "scriptsize": nothing, "normalsize": nothing,

	"displaystyle": nothing, "textstyle": nothing, "scriptstyle": nothing, "scriptscriptstyle": nothing, "limits": nothing, "nolimits": nothing, "nonumber": nothing, "notag": nothing, "hline": nothing, "hfill": nothing, "noindent": nothing, "centering": nothing, "allowbreak": nothing, "nobreak": nothing, "break": nothing, "newline": {kind: NewRow}, "par": {kind: NewRow}, "cr": {kind: NewRow}, "protect": nothing, "relax": nothing, "null": nothing, "strut": nothing, "ignorespaces": nothing, "/": nothing, "ulcorner": nothing, "urcorner": nothing,
	"hskip": nothing, "thinspace": nothing, "negthinspace": nothing, "enspace": nothing, "enskip": nothing, "space": nothing, "thickspace": nothing, "medspace": nothing, "nobreakspace": nothing, "quad": {kind: Gap}, "qquad": {kind: Gap},
	"hspace": {skip: 1}, "leftroot": {skip: 1}, "uproot": {skip: 1}, "vspace": {skip: 1}, "color": {skip: 1}, "label": {skip: 1}, "cline": {skip: 1}, "cmidrule": {skip: 1}, "toprule": nothing, "midrule": nothing, "bottomrule": nothing, "phantom": {skip: 1}, "hphantom": {skip: 1}, "vphantom": {skip: 1}, "mspace": {skip: 1}, "kern": nothing, "raisebox": {skip: 1}, "setlength": {skip: 2}, "renewcommand": {skip: 2}, "multicolumn": {skip: 2}, "multirow": {skip: 2}, "textcolor": {skip: 1}, "colorbox": {skip: 1}, "rule": {skip: 2}, "require": {skip: 1}, "ref": {kind: Blank, skip: 1}, "eqref": {kind: Blank, skip: 1}, "class": {skip: 1}, "href": {skip: 1}, "style": {skip: 1}, "vcenter": nothing, "hbox": {kind: Text},
	"let": nothing,

	"sum": {kind: BigOp, text: "sum"}, "prod": {kind: BigOp, text: "prod"}, "coprod": {kind: BigOp, text: "prod"}, "lim": {kind: BigOp, text: "lim"}, "limsup": {kind: BigOp, text: "limsup"}, "varlimsup": {kind: BigOp, text: "limsup"}, "liminf": {kind: BigOp, text: "liminf"}, "varliminf": {kind: BigOp, text: "liminf"},
	"bigcup": {kind: BigOp, text: "union"}, "bigcap": {kind: BigOp, text: "intersection"}, "bigsqcup": {kind: BigOp, text: "union"}, "bigvee": {kind: BigOp, text: "or"}, "bigwedge": {kind: BigOp, text: "and"}, "bigoplus": {kind: BigOp, text: "⊕"}, "bigotimes": {kind: BigOp, text: "⊗"},
	"max": {kind: BigOp, text: "max"}, "min": {kind: BigOp, text: "min"}, "sup": {kind: BigOp, text: "sup"}, "inf": {kind: BigOp, text: "inf"}, "argmax": {kind: BigOp, text: "argmax"}, "argmin": {kind: BigOp, text: "argmin"},
	"int": {kind: Integral, text: "int"}, "iint": {kind: Integral, text: "iint"}, "iiint": {kind: Integral, text: "iiint"}, "oint": {kind: Integral, text: "oint"}, "oiint": {kind: Integral, text: "oint"}, "intop": {kind: Integral, text: "int"},

	"lfloor": {kind: FloorOpen}, "rfloor": {kind: FloorClose}, "lceil": {kind: CeilOpen}, "rceil": {kind: CeilClose}, "langle": {kind: Open, text: "⟨"}, "rangle": {kind: Close, text: "⟩"}, "lbrace": {kind: Open, text: "{"}, "rbrace": {kind: Close, text: "}"}, "lparen": {kind: Open, text: "("}, "rparen": {kind: Close, text: ")"}, "lbrack": {kind: Open, text: "["}, "rbrack": {kind: Close, text: "]"}, "lgroup": {kind: Open, text: "("}, "rgroup": {kind: Close, text: ")"}, "llbracket": {kind: Open, text: "["}, "rrbracket": {kind: Close, text: "]"},
	"lvert": {kind: Bar, text: "open"}, "rvert": {kind: Bar, text: "close"}, "vert": {kind: Bar}, "lVert": {kind: DoubleBar, text: "open"}, "rVert": {kind: DoubleBar, text: "close"}, "Vert": {kind: DoubleBar},

	"prime": {kind: Prime, text: "'"}, "dprime": {kind: Prime, text: "''"}, "degree": {kind: Degree}, "dots": {kind: Dots}, "ldots": {kind: Dots}, "cdots": {kind: Dots, text: "c"}, "dotsc": {kind: Dots}, "dotsb": {kind: Dots, text: "c"}, "dotsm": {kind: Dots, text: "c"}, "dotsi": {kind: Dots, text: "c"}, "dotso": {kind: Dots}, "vdots": {kind: Dots, text: "v"}, "ddots": {kind: Dots, text: "d"}, "hdots": {kind: Dots}, "iddots": {kind: Dots, text: "d"}, "adots": {kind: Dots, text: "d"}, "mathellipsis": {kind: Dots}, "textellipsis": {kind: Dots},
	"square": {kind: Blank}, "Box": {kind: Blank}, "Square": {kind: Blank}, "placeholder": {kind: Blank, skip: 1}, "blank": {kind: Blank}, "underset_": {kind: Blank},
	"pounds": {kind: Currency, text: "£"}, "euro": {kind: Currency, text: "€"}, "yen": {kind: Currency, text: "¥"}, "textdollar": {kind: Currency, text: "$"}, "dollar": {kind: Currency, text: "$"}, "textyen": {kind: Currency, text: "¥"}, "textsterling": {kind: Currency, text: "£"}, "texteuro": {kind: Currency, text: "€"}, "percent": {kind: Percent},
	"text": {kind: Text}, "mbox": {kind: Text}, "textbf": {kind: Text}, "textit": {kind: Text}, "textrm": {kind: Text}, "textnormal": {kind: Text}, "emph": {kind: Text}, "textsf": {kind: Text}, "texttt": {kind: Text}, "textup": {kind: Text}, "textsc": {kind: Text}, "textsl": {kind: Text}, "textmd": {kind: Text}, "intertext": {kind: Text}, "shortintertext": {kind: Text},
	"circled": {kind: Text}, "textcircled": {kind: Text},
	"tag": {kind: Tag},

	"lim_": {kind: BigOp, text: "lim"}, "colon": {kind: Colon}, "semicolon": {kind: Semicolon}, "comma": {kind: Comma, text: ","}, "cent": {kind: Symbol, text: "¢"}, "textdegree": {kind: Degree},
	"triangle": {kind: Symbol, text: "triangle"}, "bigtriangleup": {kind: Symbol, text: "triangle"}, "vartriangle": {kind: Symbol, text: "triangle"}, "angle": {kind: Symbol, text: "angle"}, "measuredangle": {kind: Symbol, text: "angle"}, "sphericalangle": {kind: Symbol, text: "angle"},
	"infty": {kind: Symbol, text: "∞"}, "infin": {kind: Symbol, text: "∞"}, "emptyset": {kind: Symbol, text: "∅"}, "varnothing": {kind: Symbol, text: "∅"}, "partial": {kind: Symbol, text: "∂"}, "ell": {kind: Symbol, text: "ell"}, "hbar": {kind: Symbol, text: "ℏ"}, "imath": {kind: Symbol, text: "i"}, "jmath": {kind: Symbol, text: "j"}, "aleph": {kind: Symbol, text: "ℵ"}, "wp": {kind: Symbol, text: "℘"}, "eth": {kind: Symbol, text: "ð"}, "mho": {kind: Symbol, text: "℧"},
	"Re": {kind: Function, text: "Re"}, "Im": {kind: Function, text: "Im"}, "R": {kind: Symbol, text: "ℝ"}, "N": {kind: Symbol, text: "ℕ"}, "Z": {kind: Symbol, text: "ℤ"}, "Q": {kind: Symbol, text: "ℚ"}, "C": {kind: Symbol, text: "ℂ"}, "reals": {kind: Symbol, text: "ℝ"}, "complexes": {kind: Symbol, text: "ℂ"}, "S": {kind: Symbol, text: "§"}, "P": {kind: Symbol, text: "¶"}, "imaginaryunit": {kind: Symbol, text: "i"}, "exponentialE": {kind: Symbol, text: "e"}, "imaginaryI": {kind: Symbol, text: "i"}, "imaginaryJ": {kind: Symbol, text: "i"}, "differentialD": {kind: Symbol, text: "d"},
	"clubsuit": {kind: Mul, op: syntax.Cross, text: "♣"}, "spadesuit": {kind: Mul, op: syntax.Cross, text: "♠"}, "heartsuit": {kind: Mul, op: syntax.Cross, text: "♡"}, "diamondsuit": {kind: Mul, op: syntax.Cross, text: "♢"}, "bigcirc": {kind: Mul, op: syntax.Cross, text: "◯"}, "blacksquare": {kind: Symbol, text: "■"}, "blacktriangle": {kind: Symbol, text: "▲"}, "bigstar": {kind: Mul, op: syntax.Cross, text: "★"}, "checkmark": {kind: Symbol, text: "✓"}, "dagger": {kind: Mul, op: syntax.Cross, text: "†"}, "ddagger": {kind: Mul, op: syntax.Cross, text: "‡"}, "Diamond": {kind: Mul, op: syntax.Cross, text: "⋄"}, "lozenge": {kind: Mul, op: syntax.Cross, text: "⋄"}, "sharp": {kind: Mul, op: syntax.Cross, text: "♯"}, "natural": {kind: Symbol, text: "♮"}, "flat": {kind: Symbol, text: "♭"}, "top": {kind: Symbol, text: "T"}, "intercal": {kind: Symbol, text: "T"}, "frown": {kind: Symbol, text: "⌢"}, "smile": {kind: Symbol, text: "⌣"}, "asymp": {kind: Rel, op: syntax.Approx},
	"exp": {kind: Function, text: "exp"}, "exponential": {kind: Function, text: "exp"}, "lcm": {kind: Function, text: "lcm"}, "gcd": {kind: Function, text: "gcd"}, "LCM": {kind: Function, text: "lcm"}, "GCD": {kind: Function, text: "gcd"}, "HCF": {kind: Function, text: "gcd"}, "det": {kind: Function, text: "det"}, "dim": {kind: Function, text: "dim"}, "ker": {kind: Function, text: "ker"}, "deg": {kind: Function, text: "deg"}, "arg": {kind: Function, text: "arg"}, "hom": {kind: Function, text: "hom"}, "Pr": {kind: Function, text: "Pr"}, "trace": {kind: Function, text: "tr"}, "tr": {kind: Function, text: "tr"}, "sgn": {kind: Function, text: "sgn"}, "rank": {kind: Function, text: "rank"}, "arccot": {kind: Function, text: "arccot"}, "arcsec": {kind: Function, text: "arcsec"}, "arccsc": {kind: Function, text: "arccsc"}, "cis": {kind: Function, text: "cis"}, "tg": {kind: Function, text: "tan"}, "ctg": {kind: Function, text: "cot"}, "arctg": {kind: Function, text: "arctan"}, "arcctg": {kind: Function, text: "arccot"}, "cosec": {kind: Function, text: "csc"}, "lb": {kind: Function, text: "lb"}, "abs": {kind: Function, text: "abs"}, "floor": {kind: Function, text: "floor"}, "ceil": {kind: Function, text: "ceil"}, "card": {kind: Function, text: "card"}, "adj": {kind: Function, text: "adj"}, "sh": {kind: Function, text: "sinh"}, "ch": {kind: Function, text: "cosh"}, "th": {kind: Function, text: "tanh"}, "erf": {kind: Function, text: "erf"}, "divergence": {kind: Function, text: "div"}, "grad": {kind: Function, text: "grad"}, "curl": {kind: Function, text: "curl"}, "sign": {kind: Function, text: "sgn"}, "argcosh": {kind: Function, text: "arcosh"}, "argsinh": {kind: Function, text: "arsinh"}, "argtanh": {kind: Function, text: "artanh"}, "span": {kind: Function, text: "span"}, "norm": {kind: Function, text: "norm"},
}

// greek are the names of Greek letters; a variant form is the letter itself,
// but for φ, whose two forms are used side by side.
var greek = map[string]string{
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "varkappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "ϕ", "chi": "χ", "psi": "ψ", "omega": "ω",
	"Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "varGamma": "Γ", "varDelta": "Δ", "varOmega": "Ω", "varPhi": "Φ", "varPsi": "Ψ", "varTheta": "Θ", "varSigma": "Σ", "varLambda": "Λ", "digamma": "ϝ",
}

// elementary are the functions whose name is the same in all notations, and which
// are also found inside an unspaced run of letters, as in "xsinx".
var elementary = []string{
	"arcsinh", "arccosh", "arctanh", "arcsin", "arccos", "arctan", "arsinh", "arcosh", "artanh",
	"sinh", "cosh", "tanh", "coth", "sech", "csch", "sin", "cos", "tan", "cot", "sec", "csc", "log", "exp", "sqrt", "ln",
}

func init() {
	for name := range greek {
		canonical := name
		switch name {
		case "varepsilon", "varkappa", "varrho", "varsigma", "varpi", "vartheta":
			canonical = name[3:]
		default:
			if len(name) > 4 && name[:3] == "var" && name[3] < 'a' {
				canonical = name[3:]
			}
		}
		commands[name] = meaning{kind: Symbol, text: canonical}
		words[name] = meaning{kind: Symbol, text: canonical}
	}
	for _, name := range []string{"sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch", "arcsin", "arccos", "arctan", "arsinh", "arcosh", "artanh", "arsech", "arcsch", "arcoth", "log", "ln", "lg"} {
		commands[name] = meaning{kind: Function, text: name}
	}
	for name, same := range aliases {
		commands[name] = meaning{kind: Function, text: same}
	}
	for name, m := range commands {
		if m.kind == Function && len(name) > 2 {
			if _, taken := words[name]; !taken {
				words[name] = m
			}
		}
	}
	delete(words, "span")
	delete(words, "norm")
	delete(words, "card")
	for _, name := range []string{"ln", "lg", "tg", "tr"} {
		words[name] = commands[name]
	}
	for g, letter := range greek {
		if len(letter) == 2 {
			r := []rune(letter)[0]
			if old, ok := runes[r]; !ok || len(old.text) > len(g) && commands[g].text == g {
				runes[r] = commands[g]
			}
		}
	}
}

// aliases are other names of inverse and hyperbolic functions.
var aliases = map[string]string{
	"asin": "arcsin", "acos": "arccos", "atan": "arctan", "acot": "arccot", "asec": "arcsec", "acsc": "arccsc",
	"asinh": "arsinh", "acosh": "arcosh", "atanh": "artanh", "acoth": "arcoth", "asech": "arsech", "acsch": "arcsch",
	"arcsinh": "arsinh", "arccosh": "arcosh", "arctanh": "artanh", "arccoth": "arcoth", "arcsech": "arsech", "arccsch": "arcsch",
	"arccosec": "arccsc",
}

// FunctionName returns the canonical name of a function known by name, such as "sin" or "lcm".
func FunctionName(name string) (string, bool) {
	if m, ok := commands[name]; ok && m.kind == Function && len(name) > 1 {
		return m.text, true
	}
	return "", false
}

// Commands calls f with every known command, in no particular order.
func Commands(f func(name string)) {
	for name := range commands {
		f(name)
	}
}

// IsGreek reports whether name is the canonical name of a Greek letter.
func IsGreek(name string) bool {
	_, ok := greek[name]
	return ok && commands[name].text == name
}

// IsFunction reports whether \name is a command for a function of this canonical name.
func IsFunction(name string) bool {
	m, ok := commands[name]
	return ok && m.kind == Function && m.text == name || name == "max" || name == "min" || name == "sup" || name == "inf"
}

// IsName reports whether a run of letters is read otherwise than letter by letter.
func IsName(run string) bool {
	if _, ok := words[run]; ok || IsUnit(run) {
		return true
	}
	for i := range run {
		if elementaryPrefix(run[i:]) != "" {
			return true
		}
	}
	return len(run) == 3 && run[:2] == "pi"
}

// GreekLetter returns the letter of this canonical name, or "".
func GreekLetter(name string) string { return greek[name] }
