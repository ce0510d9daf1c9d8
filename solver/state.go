package solver

// state is where a session stands. Everything that decides what an event does in
// which state is in this file.
type state uint8

const (
	asking    state = iota // the person was asked whether the problem is read rightly
	calling                // a call is out, its head has not come
	streaming              // a reply is arriving
	failing                // the body of a failed reply is arriving
	waiting                // before a retry
	done                   // nothing follows
	states
)

func (s state) String() string {
	return [...]string{"asking", "calling", "streaming", "failing", "waiting", "done", "?"}[min(s, states)]
}

// signal is the kind of an event, as the table needs it. An Elapsed event is one
// of two signals, by the wait that it ends.
type signal uint8

const (
	head signal = iota
	bytesCame
	ended
	failed
	silence // the watch over a call ended
	rested  // the wait before a retry ended
	cancel
	answer
	signals
)

// transition is what a signal does; none is misuse.
type transition func(*Machine, Event)

// table is the whole behaviour: a row for each state, a column for each signal.
var table = [states][signals]transition{
	asking: {
		answer: (*Machine).confirmed,
		cancel: (*Machine).cancelled,
	},
	calling: {
		head:    (*Machine).headCame,
		failed:  (*Machine).callFailed,
		ended:   (*Machine).callLost,
		silence: (*Machine).watch,
		cancel:  (*Machine).cancelled,
	},
	streaming: {
		bytesCame: (*Machine).replyBytes,
		ended:     (*Machine).replyEnded,
		failed:    (*Machine).replyBroke,
		silence:   (*Machine).watch,
		cancel:    (*Machine).cancelled,
	},
	failing: {
		bytesCame: (*Machine).errorBytes,
		ended:     (*Machine).errorEnded,
		failed:    (*Machine).errorEnded,
		silence:   (*Machine).watch,
		cancel:    (*Machine).cancelled,
	},
	waiting: {
		rested: (*Machine).again,
		cancel: (*Machine).cancelled,
	},
	done: {},
}

// Feed takes an event. Events of calls and waits that are over, and all events
// after the end, are ignored and counted. The error is a *Misuse or nil; whatever
// the model says is never an error.
func (m *Machine) Feed(ev Event) error {
	misuse := func(code string) error { return &Misuse{Code: code, Event: ev.Type, State: m.state.String()} }
	var sig signal
	stale := false
	switch ev.Type {
	case "head":
		sig, stale = head, ev.ID != m.call
	case "bytes":
		sig, stale = bytesCame, ev.ID != m.call
	case "end":
		sig, stale = ended, ev.ID != m.call
	case "failure":
		sig, stale = failed, ev.ID != m.call
	case "elapsed":
		switch ev.ID {
		case m.watchID:
			sig = silence
		case m.restID:
			sig = rested
		default:
			stale = true
		}
	case "answer":
		sig, stale = answer, ev.ID != m.askID
	case "cancel":
		sig = cancel
	default:
		return misuse("unknown-event")
	}
	if stale && sig != cancel && (ev.ID <= 0 || ev.ID > m.lastID) {
		return misuse("unknown-id")
	}
	if stale || m.state == done {
		m.stale++
		return nil
	}
	step := table[m.state][sig]
	if step == nil {
		return misuse("out-of-order")
	}
	step(m, ev)
	return nil
}
