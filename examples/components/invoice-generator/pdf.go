package main

import (
	"bytes"
	"fmt"
	"strings"
)

// PDF prints lines of text on one page of A4, in a font that every reader has.
// It contains no dates of its own, so the same order gives the same bytes.
func PDF(lines []string) []byte {
	var page bytes.Buffer
	page.WriteString("BT /F1 10 Tf 14 TL 56 780 Td\n")
	for _, line := range lines {
		fmt.Fprintf(&page, "(%s) Tj T*\n", escape(line))
	}
	page.WriteString("ET")
	return assemble([]string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", page.Len(), page.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
	})
}

// assemble writes numbered objects and the table that says where each begins.
func assemble(objects []string) []byte {
	var file bytes.Buffer
	file.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, object := range objects {
		offsets[i] = file.Len()
		fmt.Fprintf(&file, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := file.Len()
	fmt.Fprintf(&file, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&file, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&file, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return file.Bytes()
}

// escape turns text into WinAnsi, which has the letters of all five languages
// but not every apostrophe.
func escape(text string) string {
	text = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "’", "'", "“", `"`, "”", `"`, "–", "-").Replace(text)
	var b strings.Builder
	for _, r := range text {
		switch {
		case r < 0x80:
			b.WriteRune(r)
		case r >= 0xa0 && r <= 0xff:
			fmt.Fprintf(&b, `\%03o`, r)
		default:
			b.WriteByte('?')
		}
	}
	return b.String()
}
