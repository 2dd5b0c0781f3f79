/** Why: a directory that an earlier version filled must answer as a fresh one does. */
import { ObjectId } from 'bson';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentStore } from './document-store';

const directory = mkdtempSync(join(tmpdir(), 'format-'));
afterAll(() => rmSync(directory, { recursive: true }));

const declaration = {
  name: 'things',
  indexes: [{ name: 'at', unique: true, keys: [{ field: 'at', direction: 1 as const }] }],
};

it('keys of another format are written anew, documents stay', () => {
  const id = new ObjectId();
  const documents = [
    { _id: id, at: new Date(2) },
    { _id: 'b', at: new Date(1) },
  ];
  const first = new DocumentStore(directory, [declaration]);
  first.insertMany('things', documents);
  const { table } = first.catalog.find('things');
  first.connection.run(`UPDATE ${table} SET id = ? WHERE typeof(id) = 'blob'`, [Buffer.from('x')]);
  first.connection.exec('DROP TABLE indexes; CREATE TABLE indexes (number, multikey)');
  first.connection.exec('PRAGMA user_version = 0');
  first.close();

  const second = new DocumentStore(directory, [declaration]);
  expect(second.get('things', id)).toEqual(documents[0]);
  const request = { filter: { at: { $gt: new Date(0) } }, order: [], skip: 0, limit: 9 };
  const found = second.find('things', request);
  expect(found.index).toBe('at');
  expect(found.documents.map(({ document }) => document._id)).toEqual(['b', id]);
  expect(() => second.insertMany('things', [{ at: new Date(1) }])).toThrow('E11000');
  second.close();
});
