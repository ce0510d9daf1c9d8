//go:build wasip1

package main

import (
	"regexp"
	"strings"
	"unicode"
	"unsafe"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// What goldmark and participle make when the program starts and nothing here uses behind it: a
// parser of all of Markdown, HTML with its regular expressions among it. The memory of the snapshot would hold it, and
// the snapshot keep all the code that it leads to. Should one be used all the same, the instance
// traps and its host replaces it.

//go:linkname defaultMarkdown github.com/yuin/goldmark.defaultMarkdown
var defaultMarkdown goldmark.Markdown

//go:linkname openTagRegexp github.com/yuin/goldmark/parser.openTagRegexp
var openTagRegexp *regexp.Regexp

//go:linkname closeTagRegexp github.com/yuin/goldmark/parser.closeTagRegexp
var closeTagRegexp *regexp.Regexp

//go:linkname htmlBlockType1OpenRegexp github.com/yuin/goldmark/parser.htmlBlockType1OpenRegexp
var htmlBlockType1OpenRegexp *regexp.Regexp

//go:linkname htmlBlockType1CloseRegexp github.com/yuin/goldmark/parser.htmlBlockType1CloseRegexp
var htmlBlockType1CloseRegexp *regexp.Regexp

//go:linkname htmlBlockType2OpenRegexp github.com/yuin/goldmark/parser.htmlBlockType2OpenRegexp
var htmlBlockType2OpenRegexp *regexp.Regexp

//go:linkname htmlBlockType3OpenRegexp github.com/yuin/goldmark/parser.htmlBlockType3OpenRegexp
var htmlBlockType3OpenRegexp *regexp.Regexp

//go:linkname htmlBlockType4OpenRegexp github.com/yuin/goldmark/parser.htmlBlockType4OpenRegexp
var htmlBlockType4OpenRegexp *regexp.Regexp

//go:linkname htmlBlockType5OpenRegexp github.com/yuin/goldmark/parser.htmlBlockType5OpenRegexp
var htmlBlockType5OpenRegexp *regexp.Regexp

//go:linkname htmlBlockType6Regexp github.com/yuin/goldmark/parser.htmlBlockType6Regexp
var htmlBlockType6Regexp *regexp.Regexp

//go:linkname htmlBlockType7Regexp github.com/yuin/goldmark/parser.htmlBlockType7Regexp
var htmlBlockType7Regexp *regexp.Regexp

//go:linkname emailDomainRegexp github.com/yuin/goldmark/util.emailDomainRegexp
var emailDomainRegexp *regexp.Regexp

//go:linkname wwwURLRegxp github.com/yuin/goldmark/extension.wwwURLRegxp
var wwwURLRegxp *regexp.Regexp

//go:linkname urlRegexp github.com/yuin/goldmark/extension.urlRegexp
var urlRegexp *regexp.Regexp

//go:linkname taskListRegexp github.com/yuin/goldmark/extension.taskListRegexp
var taskListRegexp *regexp.Regexp

//go:linkname allowedBlockTags github.com/yuin/goldmark/parser.allowedBlockTags
var allowedBlockTags map[string]bool

//go:linkname backrefReplace github.com/alecthomas/participle/v2/lexer.backrefReplace
var backrefReplace *regexp.Regexp

// Labels of addresses are folded by these; package render reads no addresses that stand apart from their links.
//
//go:linkname unicodeCaseFoldings github.com/yuin/goldmark/util.unicodeCaseFoldings
var unicodeCaseFoldings map[rune][]rune

//go:linkname unicodeCaseFoldingFrom github.com/yuin/goldmark/util._unicodeCaseFoldingFrom
var unicodeCaseFoldingFrom [1530]rune

// The characters that have names in HTML; package render leaves the names to the browser.
//
//go:linkname html5entitiesMap github.com/yuin/goldmark/util._html5entitiesMap
var html5entitiesMap map[string]*util.HTML5Entity

// forget lets go of it.
func forget() {
	for _, folded := range unicodeCaseFoldings {
		clear(folded)
	}
	unicodeCaseFoldings = nil
	clear(unicodeCaseFoldingFrom[:])
	util.LookUpHTML5EntityByName("") // makes the map, which nothing makes anew
	for _, e := range html5entitiesMap {
		// The name is a part of a constant; the memory of the module can be written all the same.
		clear(unsafe.Slice(unsafe.StringData(e.Name), len(e.Name)))
		clear(e.Characters)
	}
	html5entitiesMap = nil
	// The classes of characters that only regular expressions name.
	for name, table := range unicode.Categories {
		if !strings.Contains(" L Lu Ll Lm M N Nd P S Zs ", " "+name+" ") {
			clear(table.R16)
			clear(table.R32)
		}
	}
	for _, folds := range []map[string]*unicode.RangeTable{unicode.FoldCategory, unicode.FoldScript} {
		for _, table := range folds {
			clear(table.R16)
			clear(table.R32)
		}
	}
	unicode.Categories, unicode.FoldCategory, unicode.FoldScript, unicode.CategoryAliases = nil, nil, nil, nil
	defaultMarkdown, allowedBlockTags, parser.LinkReferenceParagraphTransformer = nil, nil, nil
	for _, r := range []**regexp.Regexp{
		&openTagRegexp, &closeTagRegexp, &htmlBlockType1OpenRegexp, &htmlBlockType1CloseRegexp, &htmlBlockType2OpenRegexp,
		&htmlBlockType3OpenRegexp, &htmlBlockType4OpenRegexp, &htmlBlockType5OpenRegexp, &htmlBlockType6Regexp, &htmlBlockType7Regexp,
		&emailDomainRegexp, &wwwURLRegxp, &urlRegexp, &taskListRegexp, &backrefReplace,
	} {
		*r = nil
	}
	extension.CJK, extension.DefinitionList, extension.Footnote, extension.GFM = nil, nil, nil, nil
	extension.Linkify, extension.TaskList, extension.Typographer = nil, nil, nil
	extension.Table, extension.Strikethrough = nil, nil // what they would add is added by hand
}
