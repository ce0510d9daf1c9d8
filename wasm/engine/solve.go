package engine

import (
	"strings"

	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/wording"
)

func init() { handlers["solve"] = (*Engine).solve }

// solve works a problem by exact methods alone.
func (e *Engine) solve(req *message.Request) (any, *message.Error) {
	if strings.TrimSpace(req.Problem) == "" {
		return nil, missing("problem")
	}
	reply := message.SolveReply{Head: head(req), Solution: solver.Exact{Fuel: req.Fuel}.Solve(req.Problem)}
	for i := range reply.Steps {
		explain(&reply.Steps[i].Judgement, nil, nil)
	}
	explainRoutes(reply.Verification)
	if reply.Explanation == nil {
		reply.Explanation = wording.Outcome(reply.Code)
	}
	return reply, nil
}

func explainRoutes(routes []message.Route) {
	for i := range routes {
		explain(&routes[i].Judgement, nil, nil)
	}
}
