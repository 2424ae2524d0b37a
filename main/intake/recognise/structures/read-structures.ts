import type { Value } from '../../../../shared/generated/schemas.ts';
import type { KindDefinition, Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { findMoments } from '../../find/dates.ts';
import type { DocumentSpan } from '../../page/types.ts';
import type { Labelled } from '../labelled.ts';
import type { KindLabels } from '../labels.ts';
import type { Passage } from '../prose/passage.ts';
import { penaltiesOf } from '../prose/penalties.ts';
import { onlyOne, placesOf } from '../read-value.ts';
import { readAttendees } from './attendees.ts';
import { readEvidence } from './evidence.ts';
import { readItems } from './items.ts';
import { readMedia } from './media.ts';
import { readOfficers, readServers } from './officers.ts';
import { readParty } from './party.ts';
import { readPersons } from './persons.ts';
import { splitServed } from './receipt.ts';
import { readDefenceResults } from './reviews.ts';
import { readTimes } from './times.ts';
import { readTotal } from './totals.ts';

export interface Reading {
  span: DocumentSpan;
  kind: KindDefinition;
  labels: KindLabels;
  labelled: readonly Labelled[];
  passage: Passage;
  vocabulary: Vocabulary;
}

/** Papers whose sum is the amount that they state. */
const receipts = new Set([
  'payment-receipt',
  'goods-proceeds',
  'onspot-handover',
  'license-fee',
  'proceeds-receipt',
  'substitute-cost',
]);

/** Fields that are more than one value behind one label, each by its own reader; only those that the kind has. */
export function readStructures(reading: Reading): Record<string, Value | undefined> {
  const { kind, labels, labelled, passage, span } = reading;
  const has = (field: string, structure?: string) => {
    const definition = kind.fields.get(field);
    return definition !== undefined && (structure === undefined || definition.structure === structure);
  };
  return {
    ...(has('start') && kind.id !== 'media-list' ? readTimes(labelled, passage) : {}),
    ...(has('officers', 'officer') ? { officers: readOfficers(labelled, passage) } : {}),
    ...(has('servers', 'officer') ? { servers: readServers(labelled) } : {}),
    ...(has('persons', 'person') ? { persons: readPersons(labelled) } : {}),
    ...(has('attendees', 'attendee') ? { attendees: readAttendees(labelled) } : {}),
    ...(has('items', 'item') ? { items: readItems(span, labels) } : {}),
    ...(has('itemDisposal', 'item') ? { itemDisposal: readItems(span, labels) } : {}),
    ...(has('entries', 'mediaEntry') ? { entries: readMedia(span, labels) } : {}),
    ...(has('results', 'defencePoint') ? { results: readDefenceResults(passage) } : {}),
    ...(has('evidenceKind')
      ? readEvidence(span, reading.vocabulary, kind.fields.get('evidenceKind')?.list === true)
      : {}),
    ...(has('approvalTime') ? { approvalTime: approvedAt(reading) } : {}),
    ...(has('partyName') ? readParty(labelled, labels) : {}),
    ...(has('documentTitle') ? servedOf(reading) : {}),
    ...(has('arrivalTime') ? { arrivalTime: arrivedAt(reading) } : {}),
    ...(receipts.has(kind.id) ? { amount: readTotal(span) } : {}),
    ...(has('penalties', 'penalty') ? penaltiesBehindLabel(reading) : {}),
  };
}

/** The moment that the head of the agency wrote beside the opinion. */
function approvedAt({ labelled, labels }: Reading): Value | undefined {
  const entry = labelled.find(({ label, toSign }) => toSign && labels.role(label) === 'head');
  const moment = entry && onlyOne(findMoments(entry.value));
  return entry && moment !== undefined ? { value: moment, state: 'draft', ...placesOf(entry) } : undefined;
}

/** A receipt of electronic service gives the moment at which the paper reached the system as the time of service. */
function arrivedAt({ labelled, labels, passage }: Reading): Value | undefined {
  if (!/电子送达|短信|电子邮(?:件|箱)|传真|微信/.test(passage.own)) return undefined;
  const entry = labelled.find(({ label }) => labels.field(label)?.id === 'receivedDate');
  const moment = entry && onlyOne(findMoments(entry.value));
  return entry && moment !== undefined ? { value: moment, state: 'draft', ...placesOf(entry) } : undefined;
}

function servedOf({ labelled, labels }: Reading): Record<string, Value | undefined> {
  // A receipt may have a row for each of several papers.
  const behind = (id: string): Value | undefined => {
    const entries = labelled.filter(
      ({ label, value }) => labels.field(label)?.id === id && value.trim() !== '',
    );
    const [first] = entries;
    if (!first) return undefined;
    const lines = entries.filter(({ page }) => page === first.page).flatMap((entry) => entry.lines);
    const words = [...new Set(entries.map(({ value }) => value.replace(/\n/g, '')))].join('、');
    return { value: words, state: 'draft', ...placesOf({ lines, page: first.page }) };
  };
  return splitServed(behind('documentTitle'), behind('documentNumber'));
}

/** 处罚内容 in a form is nothing but the penalties; elsewhere they follow the words that announce them. */
function penaltiesBehindLabel({ labelled, labels, vocabulary }: Reading): Record<string, Value | undefined> {
  const entry = labelled.find(
    ({ label, value }) => labels.field(label)?.id === 'penalties' && value.trim() !== '',
  );
  if (!entry) return {};
  return penaltiesOf(entry.value, vocabulary, (value) => ({ value, state: 'draft', ...placesOf(entry) }));
}
