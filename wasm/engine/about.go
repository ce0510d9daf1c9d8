package engine

import (
	"sort"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/wasm/message"
)

func init() { handlers["about"] = (*Engine).about }

// about names the release, the limits and the ops that this build can do.
func (e *Engine) about(req *message.Request) (any, *message.Error) {
	ops := make([]string, 0, len(handlers))
	for op := range handlers {
		ops = append(ops, op)
	}
	sort.Strings(ops)
	return message.AboutReply{
		Head:    head(req),
		Name:    "yansuan",
		Release: Release,
		Limits: map[string]int{
			"request": MaxRequest, "text": MaxText, "problem": MaxProblem,
			"steps": MaxSteps, "sessions": MaxSessions, "fuel": fuel.Default,
		},
		Capabilities: ops,
	}, nil
}
