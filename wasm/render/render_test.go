package render

import (
	"runtime"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/yansuan/yansuan/parser/syntax"
)

// outline finds formulas between dollar signs and claims between « and », as the parser would.
func outline(src string) Outline {
	var d Outline
	for i := 0; i < len(src); {
		n := strings.IndexByte(src[i:], '$')
		if n < 0 {
			break
		}
		m := strings.IndexByte(src[i+n+1:], '$')
		if m < 0 {
			break
		}
		start, end := i+n, i+n+m+2
		d.Maths = append(d.Maths, Formula{syntax.Span{Start: start, End: end}, syntax.Span{Start: start + 1, End: end - 1}, false})
		i = end
	}
	for i := 0; ; {
		n := strings.Index(src[i:], "«")
		if n < 0 {
			break
		}
		m := strings.Index(src[i+n:], "»")
		if m < 0 {
			break
		}
		d.Claims = append(d.Claims, syntax.Span{Start: i + n, End: i + n + m + len("»")})
		i += n + m + len("»")
	}
	at := 0
	for line := range strings.Lines(src) {
		if strings.TrimSpace(line) != "" {
			d.Steps = append(d.Steps, syntax.Span{Start: at, End: at + len(line)})
		}
		at += len(line)
	}
	return d
}

func TestHTML(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"plain", "<p data-step=\"0\">plain</p>\n"},
		{"a $x<y$ b", "<p data-step=\"0\">a <span class=\"ys-math\">x&lt;y</span> b</p>\n"},
		{"so «2*3*4 = 24».", "<p data-step=\"0\">so <span class=\"ys-claim\" data-claim=\"0\" data-step=\"0\">«2*3*4 = 24»</span>.</p>\n"},
		{"«a» «$b$»", "<p data-step=\"0\"><span class=\"ys-claim\" data-claim=\"0\" data-step=\"0\">«a»</span> <span class=\"ys-claim\" data-claim=\"1\" data-step=\"0\">«<span class=\"ys-math\">b</span>»</span></p>\n"},
		{"# Title\n\n- one\n- two", "<h1 data-step=\"0\">Title</h1>\n<ul data-step=\"1\">\n<li data-step=\"1\">one</li>\n<li data-step=\"2\">two</li>\n</ul>\n"},
		{"<script>alert(1)</script>", "<p data-step=\"0\">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"},
		{"a <b onclick=x>c</b>", "<p data-step=\"0\">a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n"},
		{"[a](javascript:alert(1)) [b](https://x.test/?a=1&b=\"2)", "<p data-step=\"0\">a <a rel=\"noopener noreferrer nofollow\" target=\"_blank\" href=\"https://x.test/?a=1&amp;b=%222\">b</a></p>\n"},
		{`&alpha; \&alpha; &alpha &#945; &#x3c;b&#62; a\\&lt;b &noname; R&D;`, "<p data-step=\"0\">&alpha; &amp;alpha; &amp;alpha α &lt;b&gt; a\\&lt;b &noname; R&D;</p>\n"},
		{"[a](https://x.test/?a=1&amp;b&#38;c\\&d)", "<p data-step=\"0\"><a rel=\"noopener noreferrer nofollow\" target=\"_blank\" href=\"https://x.test/?a=1&amp;b&amp;c&amp;d\">a</a></p>\n"},
		{"[a](https://x.test/$q$)", "<p data-step=\"0\">a</p>\n"},
		{"![see $q$](https://x.test/i.png)", "<p data-step=\"0\"><span class=\"ys-image\">see <span class=\"ys-math\">q</span></span></p>\n"},
		{"```js\" onload=x\n<a>\n```", "<pre><code>&lt;a&gt;\n</code></pre>\n"},
		{"\uE0000\uE001 $x$", "<p data-step=\"0\">\uFFFD0\uFFFD <span class=\"ys-math\">x</span></p>\n"},
	} {
		if got := HTML(c.src, outline(c.src)); got != c.want {
			t.Errorf("%q:\n got %q\nwant %q", c.src, got, c.want)
		}
	}
}

// allowed are the attributes that each element may have.
var allowed = map[string]string{
	"p": "", "h1": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "", "ul": "", "ol": "start", "li": "", "blockquote": "",
	"pre": "", "code": "", "em": "", "strong": "", "del": "", "br": "", "hr": "", "table": "", "thead": "", "tbody": "", "tr": "",
	"th": "style align", "td": "style align", "a": "rel target href", "span": "class data-claim data-claims data-tex",
}

// harmless reports the first element or attribute that the renderer must never write.
func harmless(t *testing.T, src, out string) {
	z := html.NewTokenizer(strings.NewReader(out))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.CommentToken, html.DoctypeToken:
			t.Fatalf("%q gives a comment: %q", src, out)
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			tok := z.Token()
			attributes, ok := allowed[tok.Data]
			if !ok {
				t.Fatalf("%q gives <%s>: %q", src, tok.Data, out)
			}
			for _, a := range tok.Attr {
				if a.Key == "data-step" {
					continue
				}
				if !strings.Contains(" "+attributes+" ", " "+a.Key+" ") {
					t.Fatalf("%q gives %s=%q in <%s>: %q", src, a.Key, a.Val, tok.Data, out)
				}
				if a.Key == "href" && !strings.HasPrefix(strings.ToLower(a.Val), "http://") && !strings.HasPrefix(strings.ToLower(a.Val), "https://") {
					t.Fatalf("%q gives href=%q", src, a.Val)
				}
			}
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{"", "$", "«$x$»", "<img src=x onerror=alert(1)>", "[x](<javascript:alert(1)>)", "| a | b |\n|---|:-:|\n| $x$ | «1» |",
		"\uE0000\uE001", "1. «a»\n2. $b$\n", "<!-- x -->", "<![CDATA[", "&lt;script&gt;", "\\<b>", "[a]: javascript:x\n[a]", "<javascript:alert(1)>", "{#id .c onclick=x}", "# h {onclick=x}", "~~«~~»"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) { harmless(t, src, HTML(src, outline(src))) })
}

// Texts made to be slow or deep are shown, with work in proportion to their length: four times
// as long, they take about four times the memory. A clock would not say the same on every machine.
func TestHostile(t *testing.T) {
	for _, unit := range []string{">", "> ", "- ", "1. ", "*a ", "**a", "[", "![", "](", "`", "`` ` ", "<", "<a ", "<!--", "&", "\\", "|", "| a |\n|-|\n", "~~", "_a_ ", "$", "«", "»", "\n", "a\n=\n", "[a]: b\n", "\uE000", "***\n", "-\n", "* *"} {
		short, long := allocated(t, unit, 25_000), allocated(t, unit, 100_000)
		if long > 6*short+1<<20 {
			t.Errorf("%q takes %d bytes of memory, four times as often %d", unit, short, long)
		}
	}
}

// allocated returns the bytes of memory that are asked for while n bytes of a repeated text are shown.
func allocated(t *testing.T, unit string, n int) uint64 {
	src := strings.Repeat(unit, n/len(unit))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	out := HTML(src, outline(src))
	runtime.ReadMemStats(&after)
	harmless(t, unit, out)
	return after.TotalAlloc - before.TotalAlloc
}
