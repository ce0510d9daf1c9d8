package host

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
)

// converse sends a request of a conversation to the instance that holds the conversations.
func (m *Module) converse(ctx context.Context, request []byte) ([]byte, error) {
	m.talk.Lock()
	defer m.talk.Unlock()
	select {
	case <-m.closed:
		return nil, ErrClosed
	default:
	}
	if m.talker == nil {
		if err := m.restore(ctx); err != nil {
			return nil, err
		}
	}
	reply, err := m.talker.call(ctx, request)
	if err != nil {
		m.talker.close()
		m.talker = nil
		return nil, err
	}
	m.record(request, reply)
	if m.talker.pages() > m.maxPages {
		m.talker.close()
		m.talker = nil
	}
	return reply, nil
}

// record keeps a request that succeeded, and forgets a conversation that is closed.
func (m *Module) record(request, reply []byte) {
	var asked, told turn
	if json.Unmarshal(request, &asked) != nil || json.Unmarshal(reply, &told) != nil || told.Error != nil {
		return
	}
	id := told.Session
	switch asked.Op {
	case "open":
		m.order = append(m.order, id)
		m.logs[id] = [][]byte{named(request, id)}
	case "feed":
		m.logs[id] = append(m.logs[id], bytes.Clone(request))
	case "close":
		delete(m.logs, id)
		m.order = slices.DeleteFunc(m.order, func(o int) bool { return o == id })
	}
}

// named returns an open request that asks for the conversation's number.
func named(request []byte, id int) []byte {
	var fields map[string]any
	dec := json.NewDecoder(bytes.NewReader(request))
	dec.UseNumber()
	if dec.Decode(&fields) != nil {
		return request
	}
	fields["session"] = id
	b, err := json.Marshal(fields)
	if err != nil {
		return request
	}
	return b
}

// restore makes an instance and replays the open conversations in it. A
// conversation whose events break the new instance too is dropped.
func (m *Module) restore(ctx context.Context) error {
	for {
		i, err := m.instantiate(ctx)
		if err != nil {
			return err
		}
		broken := m.replay(ctx, i)
		if broken == 0 {
			m.talker = i
			return nil
		}
		i.close()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		delete(m.logs, broken)
		m.order = slices.DeleteFunc(m.order, func(o int) bool { return o == broken })
	}
}

// replay returns the number of the conversation that broke the instance, or 0.
func (m *Module) replay(ctx context.Context, i *instance) int {
	for _, id := range m.order {
		for _, request := range m.logs[id] {
			if _, err := i.call(ctx, request); err != nil {
				return id
			}
		}
	}
	return 0
}
