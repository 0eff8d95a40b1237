// Package kit is the Go flavour of the service kit.
package kit

import (
	"bytes"
	"encoding/json"
	"io"
	"time"
)

// Field is one value of a log line. A slice keeps their order, which a map would not.
type Field struct {
	Name  string
	Value any
}

// Log writes one line of JSON for each event, the same in all flavours; see format/.
type Log struct {
	Out io.Writer
	Now func() time.Time
}

// Info, Warn and Error write a line of that level.
func (l Log) Info(message string, fields ...Field)  { l.line("info", message, fields) }
func (l Log) Warn(message string, fields ...Field)  { l.line("warn", message, fields) }
func (l Log) Error(message string, fields ...Field) { l.line("error", message, fields) }

func (l Log) line(level, message string, fields []Field) {
	all := append([]Field{
		{"time", l.Now().UTC().Format(time.RFC3339Nano)},
		{"level", level},
		{"message", message},
	}, fields...)
	var line bytes.Buffer
	line.WriteByte('{')
	for i, field := range all {
		if i > 0 {
			line.WriteByte(',')
		}
		line.Write(encoded(field.Name))
		line.WriteByte(':')
		line.Write(encoded(field.Value))
	}
	line.WriteString("}\n")
	_, _ = l.Out.Write(line.Bytes()) // nobody is left to tell
}

func encoded(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		text, _ = json.Marshal(err.Error())
	}
	return text
}
