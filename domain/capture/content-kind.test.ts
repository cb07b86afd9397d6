import { expect, test } from 'vitest';

import { charsetOf, contentKind, unreadableWords } from './content-kind';

test.each([
  ['a page', '<!doctype html><p>', 'text/html; charset=utf-8', null, 'html'],
  ['a page with capitals', '', 'Text/HTML', null, 'html'],
  ['XHTML', '<?xml version="1.0"?>', 'application/xhtml+xml', null, 'html'],
  ['plain text', 'Hello', 'text/plain', null, 'text'],
  ['a PDF that says so', '%PDF-1.7', 'application/pdf', null, 'pdf'],
  ['a PDF that says something else', '%PDF-1.4', 'text/html', null, 'pdf'],
  ['a PDF file', '%PDF-1.4', '', 'a.pdf', 'pdf'],
  ['no PDF, whatever it says', 'Hello', 'application/pdf', 'a.pdf', null],
  ['a Word document', 'PK\u0003\u0004', '', 'notes.DOCX', 'docx'],
  ['another archive', 'PK\u0003\u0004', 'application/zip', 'a.zip', null],
  ['an archive that says it is a page', 'PK\u0003\u0004', 'text/html', null, null],
  ['no Word document, whatever it says', 'Hello', '', 'a.docx', null],
  ['a text file', 'Hello', 'application/octet-stream', 'a.txt', 'text'],
  ['a saved page', '<html>', '', 'a.htm', 'html'],
  ['a page that says nothing', '\n <!DOCTYPE html>', '', null, 'html'],
  ['a page after its byte order mark', 'ï»¿<html>', 'application/octet-stream', null, 'html'],
  ['bytes', '\u0000\u0001', 'application/octet-stream', null, null],
  ['a picture', 'GIF89a', 'image/gif', 'a.gif', null],
  ['JSON', '{}', 'application/json', null, null],
] as const)('%s', (_, start, contentType, fileName, kind) => {
  expect(contentKind({ start, contentType, fileName })).toBe(kind);
});

test('reads the character set', () => {
  expect(charsetOf('text/html; charset="Windows-1252"')).toBe('windows-1252');
  expect(charsetOf('text/html;charset=utf-8;x=1')).toBe('utf-8');
  expect(charsetOf('text/html')).toBe(null);
});

test('names what it does not read', () => {
  expect(unreadableWords('image/png; x')).toBe('a picture (image/png)');
  expect(unreadableWords('application/zip')).toBe('a file (application/zip)');
  expect(unreadableWords('')).toBe('something of an unknown kind');
});
