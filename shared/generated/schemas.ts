/* Generated from schemas/ by `npm run gen`; do not edit. */

/**
 * 未载明、看不清、缺页. Only 未载明 can become a fault.
 */
export type AbsenceKind = 'notStated' | 'illegible' | 'pageMissing';
/**
 * Identifier inside one file or table.
 */
export type Id = string;
/**
 * UTC instant; only the log and bookkeeping use it.
 */
export type Instant = string;
/**
 * How a value is typed; structures (people, citations) as the text on the page.
 */
export type ValueInput = 'text' | 'date' | 'dateTime' | 'number' | 'boolean' | 'term' | 'structure';
export type RuleId = string;
/**
 * mechanical: can be put forward from dates, numbers, names, presence; partly: the place can be found, a person must read; judgement: a person only.
 */
export type LineDecidable = 'mechanical' | 'partly' | 'judgement';
export type Operand =
  | ValueOperand
  | FactOperand
  | FieldOperand
  | ItemOperand
  | RelatedOperand
  | ParameterOperand
  | DocumentsOperand
  | PickOperand
  | FoldOperand
  | ProductOperand
  | AgeOperand
  | DateShiftOperand
  | DaysOperand
  | MoneyWordsOperand
  | DateOfOperand
  | YearOperand
  | FirstKnownOperand
  | ChooseOperand
  | OtherCasesOperand
  | MissingNumbersOperand;
export type Literal = string | number | boolean | (string | number)[];
export type FactPath = string;
/**
 * 送达、审批、替代、延长、附件、涉及、答复。
 */
export type RelationType =
  'serves' | 'approves' | 'replaces' | 'extends' | 'attachmentOf' | 'concerns' | 'answers';
/**
 * Dates, numbers and texts; `matches` takes a regular expression; comparing a partial date may be unknown.
 */
export type CompareOp =
  'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'in' | 'notIn' | 'contains' | 'subsetOf' | 'matches';
/**
 * 自然日、工作日、月、年、小时。
 */
export type LimitUnit = 'calendarDay' | 'workingDay' | 'month' | 'year' | 'hour';
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | EachCondition
  | ExistsLeaf
  | PresentLeaf
  | ElementsLeaf
  | CompareLeaf
  | CapLeaf
  | DeadlineLeaf
  | OrderLeaf
  | CountLeaf
  | SameLeaf
  | DisjointLeaf
  | OverlapLeaf
  | LookupLeaf
  | ShapeLeaf
  | UniqueLeaf
  | ManualLeaf;
export type ElementNeed =
  | {
      field: string;
      properties?: string[];
      where?: FieldTest[];
    }
  | {
      signature: Id;
      min?: number;
      parts?: ('name' | 'date' | 'opinion')[];
    }
  | {
      seal: true;
    }
  | {
      term: string;
      /**
       * @minItems 2
       */
      anyOf: ElementNeed[];
    };
/**
 * within 期限内；after 期满后；atLeastBefore 至少提前.
 */
export type DeadlineRelation = 'within' | 'after' | 'atLeastBefore';
/**
 * primary 读过条文原文；secondary 据转述核对；memory 凭记忆未核；inference 从条文推出、无明文。
 */
export type Verification = 'primary' | 'secondary' | 'memory' | 'inference';
export type Sha256 = string;
/**
 * Civil date with day precision, YYYY-MM-DD.
 */
export type FullDate = string;
/**
 * Kind of case file that a score table is for: 普通程序、简易程序、不予处罚、按日连续处罚、许可、强制措施、强制执行、移送拘留、移送涉嫌犯罪。
 */
export type CaseType =
  | 'penalty.general'
  | 'penalty.simplified'
  | 'penalty.none'
  | 'penalty.daily'
  | 'license'
  | 'coercion.measure'
  | 'coercion.execution'
  | 'transfer.detention'
  | 'transfer.crime';
/**
 * First 20 digits of the SHA-256 of the entry's line (main/review/campaign/entry.ts).
 */
export type EntryId = string;
/**
 * Civil date in Asia/Shanghai with the precision it has: YYYY, YYYY-MM or YYYY-MM-DD.
 */
export type CivilDate = string;
/**
 * The gravest state of the vetoes that were put forward: confirmed, then pending, then rejected.
 */
export type VetoOfReview = 'none' | 'pending' | 'confirmed' | 'rejected';
/**
 * Steps in work order: 方案、报送、抽卷、进度、定等. 跨卷核对 can be done at any time after the draw.
 */
export type CampaignStep = 'plan' | 'submit' | 'draw' | 'progress' | 'grade';
/**
 * missing: drawn, not imported. Else as far as its least advanced required review.
 */
export type MemberState = 'missing' | 'unreviewed' | 'reviewing' | 'signed' | 'changedAfterSigning';
/**
 * 未评、评查中、已提交、签字后有改动。
 */
export type ReviewState = 'unreviewed' | 'reviewing' | 'signed' | 'changedAfterSigning';
export type MachineVerdict = 'pass' | 'fail' | 'review' | 'notApplicable' | 'error';
/**
 * 符合、违反、不适用、缺件、存疑待议。 A line without a judgement is not yet looked at.
 */
export type ReviewerVerdict = 'compliant' | 'violated' | 'notApplicable' | 'documentMissing' | 'doubtful';
/**
 * 行政处罚普通程序、简易程序、行政许可、行政强制措施、行政强制执行。
 */
export type ProcedureType =
  'penalty.general' | 'penalty.simplified' | 'license' | 'coercion.measure' | 'coercion.execution';
/**
 * notRead 未读, notStated 未载明而无从比较, documentUnknown 卷内是否有该文书未定, illegible 看不清, pageMissing 缺页, ambiguous 多个值不一, partialDate 日期不全, missingTime 缺时刻, borderline 临界, parameterNotSet 本地参数未设置, calendarYearMissing 日历缺年份, rollOverUnset 顺延口径未定, judgement 需要判断, lawNotRecorded 早期法律未收录, methodUnverified 计法有争议.
 */
export type ReasonKind =
  | 'notRead'
  | 'notStated'
  | 'documentUnknown'
  | 'illegible'
  | 'pageMissing'
  | 'ambiguous'
  | 'partialDate'
  | 'missingTime'
  | 'borderline'
  | 'parameterNotSet'
  | 'parameterConflict'
  | 'calendarYearMissing'
  | 'rollOverUnset'
  | 'judgement'
  | 'lawNotRecorded'
  | 'versionDateUnknown'
  | 'methodUnverified'
  | 'batchMissing'
  | 'malformed'
  | 'internal';
/**
 * Whether a period that ends on a rest day ends on the next working day (民事诉讼法第85条第3款); unset = not decided locally.
 */
export type RollOver = 'yes' | 'no' | 'unset';
/**
 * Why there is no certain answer.
 */
export type DeadlineReasonCode =
  | 'invalidDate'
  | 'partialDate'
  | 'missingTime'
  | 'calendarYearMissing'
  | 'exclusionOpen'
  | 'extensionUndated'
  | 'rollOverUnset'
  | 'borderline';
/**
 * final: a number; pendingVeto: a number unless an undecided veto is upheld; open: lines are not yet judged or in doubt, a range; noScore: see the reason.
 */
export type ScoreState = 'final' | 'pendingVeto' | 'open' | 'noScore';
/**
 * 重点、推荐.
 */
export type DesignationKind = 'key' | 'recommended';
/**
 * A value with where it was read and whether a person stands behind it, or one of the reasons why there is none.
 */
export type Value = StatedValue | AbsentValue;
/**
 * 须先看、常规、可快看、暂不能评。
 */
export type TriageGroup = 'first' | 'normal' | 'quick' | 'notYet';
/**
 * signed: a review was handed in and nothing changed since; graded: it also has a grade; ungraded: handed in, but no grade; unsigned: none handed in that still stands.
 */
export type CaseStanding = 'signed' | 'graded' | 'ungraded' | 'unsigned';
/**
 * confirmed: the reviewer judged it a fault; open: the machine says so and the reviewer's sheet has no line for it; rejected: the reviewer judged otherwise.
 */
export type FaultState = 'confirmed' | 'open' | 'rejected';
/**
 * veto: a veto line that a second person confirmed; unsorted: a line of the standard that no rule stands behind.
 */
export type FaultSeverity = 'veto' | 'major' | 'minor' | 'hint' | 'unsorted';
/**
 * money is yuan with at most two decimals.
 */
export type FieldType =
  'text' | 'date' | 'dateTime' | 'number' | 'integer' | 'money' | 'boolean' | 'term' | 'structure';
/**
 * pointsChoice: several numbers stand in one cell (10/5); zeroWords: 不得分 without a number; scoringUnread: a clause without points.
 */
export type DraftDoubt =
  | 'pointsChoice'
  | 'pointsUnread'
  | 'pointsRange'
  | 'scoringUnread'
  | 'sharedPoints'
  | 'zeroWords'
  | 'longText';
export type SheetColumnRole = 'no' | 'section' | 'item' | 'points' | 'scoring' | 'note' | 'rules' | 'ignore';
export type LineKind = 'subPoint' | 'fault' | 'deduction' | 'veto' | 'bonus' | 'minus';
/**
 * Local time of a record, minutes: YYYY-MM-DDTHH:MM.
 */
export type LocalDateTime = string;
/**
 * Names joined by `/`, from the node in hand; `*` is any name, `@name` an attribute, `.` the node itself. Lists and repeated elements need no index: every member counts. `~1` is a slash and `~0` a tilde inside a name. Prefixes of XML names are left out.
 */
export type MappingPath = string;
/**
 * 汇总表、问题清单、优秀案卷名单、抽卷记录、通报、年度报告段落。
 */
export type PaperKind = 'summary' | 'problems' | 'excellent' | 'draw' | 'circular' | 'annual';
export type PaperBlock = PaperText | PaperTable | PaperBreak;
export type PaperRun = PaperWords | PaperNumber;
/**
 * May hold slots that the window fills from the finding at the row: {日期}, {页码}.
 */
export type PhraseText = string;
/**
 * own: the current reviewer's; office: everyone's on this computer.
 */
export type PhraseOwner = 'own' | 'office';
/**
 * zero: file gets 0; failNoScore: fails, no score; minus100: 100 points taken; notExcellent: may not get the top grade.
 */
export type VetoEffect = 'zero' | 'failNoScore' | 'minus100' | 'notExcellent' | 'unspecified';
export type YesNoOrUnspecified = boolean | 'unspecified';
/**
 * veto 默认否决 (a hint until a standard says so), major 较重, minor 一般, hint 提示.
 */
export type Severity = 'veto' | 'major' | 'minor' | 'hint';
/**
 * One text, or texts tried in order: the first whose condition answered `no` (for review: `unknown`), then the one without condition.
 */
export type RuleMessage =
  | string
  | {
      condition?: Id;
      text: string;
    }[];
/**
 * @minItems 1
 */
export type SheetWordList = string[];
/**
 * With a word of `zero`: the item gets nothing where its paper is missing.
 *
 * @minItems 1
 */
export type SheetWordList1 = string[];
export type StatisticsBlockId =
  'grades' | 'faults' | 'lost' | 'deadlines' | 'agreement' | 'reviewers' | 'years';

export interface AbsentValue {
  absent: AbsenceKind;
  read?: ReadPlace[];
  by?: string;
  at?: Instant;
}
export interface ReadPlace {
  file: Id;
  /**
   * Page of the file, from 1.
   */
  page: number;
  /**
   * x, y, width, height as shares of the page.
   *
   * @minItems 4
   * @maxItems 4
   */
  region?: number[];
  reader?: string;
  confidence?: 'clear' | 'check' | 'unread';
}
export interface AddableField {
  path: string;
  term: string;
  input: ValueInput;
  choices?: NamedId[];
}
export interface NamedId {
  id: string;
  term: string;
}
export interface AddedRule {
  rule: RuleId;
  /**
   * Entry that it was split from, or null for a check that the list does not have.
   */
  from: RuleId | null;
  why: string;
}
export interface AdjustmentLine {
  id: Id;
  text: string;
  min: number;
  max: number;
  per: 'once' | 'occurrence';
  totalMax: number | null;
  rules: RuleLink[];
  decidable: LineDecidable;
}
export interface RuleLink {
  /**
   * Identifier inside one file or table.
   */
  rule: string;
  /**
   * Conditions of the rule that matter here; without it the verdict of the rule.
   *
   * @minItems 1
   */
  conditions?: Id[];
  /**
   * Reading only: the rule belongs to another case type and does not run on such a file, or it is kept by the reckoning itself and is no rule of its own.
   */
  background?: true;
}
export interface AdjustmentList {
  cap: number | null;
  items: AdjustmentLine[];
}
/**
 * Bonus and minus lines for the whole file.
 */
export interface Adjustments {
  bonus: AdjustmentList;
  minus: AdjustmentList;
}
/**
 * Full years from birth to a day.
 */
export interface AgeOperand {
  ageAt: Operand;
  born: Operand;
}
export interface ValueOperand {
  value: Literal;
}
export interface FactOperand {
  fact: FactPath;
}
/**
 * Field of the document at hand inside `each`; `signature.party.name`, `signature.party.date` and `seal.name` reach signatures and seals.
 */
export interface FieldOperand {
  field: string;
}
/**
 * Property of the list member at hand inside `each`; an empty string is the member itself.
 */
export interface ItemOperand {
  item: string;
}
/**
 * Inside `each`: a field of the documents that the document at hand stands in this relation to, e.g. the date of the document that a receipt serves.
 */
export interface RelatedOperand {
  related: RelationType;
  property: string;
}
/**
 * The rule version's own parameter of that name, else a dated parameter, resolved by match and day.
 */
export interface ParameterOperand {
  parameter: string;
  match?: {
    [k: string]: Operand;
  };
  /**
   * Default: the rule's version date.
   */
  asOf?:
    | ValueOperand
    | FactOperand
    | FieldOperand
    | ItemOperand
    | RelatedOperand
    | ParameterOperand
    | DocumentsOperand
    | PickOperand
    | FoldOperand
    | ProductOperand
    | AgeOperand
    | DateShiftOperand
    | DaysOperand
    | MoneyWordsOperand
    | DateOfOperand
    | YearOperand
    | FirstKnownOperand
    | ChooseOperand
    | OtherCasesOperand
    | MissingNumbersOperand;
  /**
   * Value when nothing is set; without it the answer is unknown (local parameter not set).
   */
  otherwise?: string | number | boolean | (string | number)[];
}
/**
 * List of a field's values over the selected documents; lists are flattened.
 */
export interface DocumentsOperand {
  documents: DocumentSelector;
  field: string;
}
/**
 * Documents of the file: by kind or class, related to other kinds, and with fields that hold; or a set of the fact catalogue.
 */
export interface DocumentSelector {
  /**
   * Name of a set in schemas/facts; stands alone.
   */
  set?: string;
  /**
   * @minItems 1
   */
  kinds?: Id[];
  /**
   * @minItems 1
   */
  classes?: (
    | 'record'
    | 'approval'
    | 'external'
    | 'evidence'
    | 'service'
    | 'decision'
    | 'archive'
    | 'internal'
    | 'party'
  )[];
  except?: Id[];
  /**
   * Only documents with this relation to a document of one of these kinds.
   */
  relation?: {
    type: RelationType;
    /**
     * @minItems 1
     */
    kinds: Id[];
  };
  where?: FieldTest[];
  /**
   * By date, only one.
   */
  pick?: 'first' | 'last';
  /**
   * Documents of the other procedures of the file too, e.g. the scene record of a penalty in which a seizure was made.
   */
  wholeFile?: boolean;
}
export interface FieldTest {
  field: Id;
  op: CompareOp;
  value: Literal;
}
/**
 * From a list of structures, those that hold and one property of each.
 */
export interface PickOperand {
  pick: Operand;
  property: string;
  where?: FieldTest[];
}
/**
 * One value from several: sum, max, min, count, distinct count, union; `min` and `max` over dates too.
 */
export interface FoldOperand {
  fold: 'sum' | 'max' | 'min' | 'count' | 'distinct' | 'union';
  /**
   * @minItems 1
   */
  of: Operand[];
  /**
   * Leave out operands established to be absent instead of being absent too.
   */
  skipAbsent?: boolean;
}
export interface ProductOperand {
  /**
   * @minItems 2
   */
  product: Operand[];
}
/**
 * A date moved by an amount of a unit; the start is not counted.
 */
export interface DateShiftOperand {
  shift: Operand;
  by: Operand;
  unit: LimitUnit;
}
/**
 * Natural days from one date to another, the start not counted.
 */
export interface DaysOperand {
  daysFrom: Operand;
  to: Operand;
}
/**
 * Yuan from an amount in Chinese words.
 */
export interface MoneyWordsOperand {
  moneyInWords: Operand;
}
/**
 * Civil date of a date-time.
 */
export interface DateOfOperand {
  dateOf: Operand;
}
/**
 * Year of a date, or the year in brackets of a document number.
 */
export interface YearOperand {
  yearOf: Operand;
}
/**
 * The first operand that has a value; unknown if an earlier one is unknown.
 */
export interface FirstKnownOperand {
  /**
   * @minItems 1
   */
  firstOf: Operand[];
  /**
   * A document that was not found counts as not there, even if the inventory may be incomplete. Only for what would excuse an established fault.
   */
  asFound?: boolean;
}
/**
 * One operand where the condition holds, another where it does not; unknown where that is open.
 */
export interface ChooseOperand {
  choose: Condition;
  then: Operand;
  otherwise: Operand;
}
export interface AllCondition {
  /**
   * @minItems 1
   */
  all: Condition[];
}
export interface AnyCondition {
  /**
   * @minItems 1
   */
  any: Condition[];
}
export interface NotCondition {
  not: Condition;
}
/**
 * `assert` must hold for each selected document ({field}) or list member ({item}); an empty selection holds only if its emptiness is established.
 */
export interface EachCondition {
  id: Id;
  text: string;
  each:
    | {
        documents: DocumentSelector;
      }
    | {
        of: Operand;
      };
  /**
   * Default every.
   */
  quantifier?: 'every' | 'some';
  assert: Condition;
}
/**
 * Documents are in the file. Not finding them is `no` only where their absence is established.
 */
export interface ExistsLeaf {
  id: Id;
  text: string;
  exists: DocumentSelector;
}
/**
 * A value is stated; `no` for 未载明 and 缺件 only.
 */
export interface PresentLeaf {
  id: Id;
  text: string;
  present: Operand;
}
/**
 * Each selected document has all these elements; the missing ones are named in {missing}.
 */
export interface ElementsLeaf {
  id: Id;
  text: string;
  elements: {
    documents: DocumentSelector;
    /**
     * @minItems 1
     */
    need: ElementNeed[];
  };
}
export interface CompareLeaf {
  id: Id;
  text: string;
  compare: {
    left: Operand;
    op: CompareOp;
    right: Operand;
  };
}
/**
 * A value does not pass the smallest of the limits.
 */
export interface CapLeaf {
  id: Id;
  text: string;
  cap: {
    value: Operand;
    /**
     * @minItems 1
     */
    limits: Operand[];
    /**
     * Yuan.
     */
    tolerance?: number;
  };
}
/**
 * A step within, after or at least so long before another; carries a derivation. The start is not counted.
 */
export interface DeadlineLeaf {
  id: Id;
  text: string;
  deadline: {
    from: Operand;
    fromLabel?: string;
    to: Operand;
    toLabel?: string;
    limit: Operand;
    unit: LimitUnit | ParameterOperand;
    relation: DeadlineRelation;
    /**
     * Does a period that ends on a rest day run to the next working day? Default no for working days, unset otherwise.
     */
    rollOver?: ('yes' | 'no' | 'unset') | ParameterOperand;
    /**
     * So many units short of the limit still is review.
     */
    borderline?: number;
    /**
     * Approved extensions, one document each.
     */
    extensions?: {
      documents: DocumentSelector;
      days: string;
      approvedOn: string;
      unit?: LimitUnit;
    };
    /**
     * Periods that do not count, one document each.
     */
    excluded?: {
      documents: DocumentSelector;
      from: string;
      to: string;
    };
  };
}
/**
 * Steps that took place follow one another; steps established as absent are passed over.
 */
export interface OrderLeaf {
  id: Id;
  text: string;
  order: {
    /**
     * @minItems 2
     */
    steps: {
      label: string;
      at: Operand;
    }[];
    /**
     * The same day is not in order.
     */
    strict?: boolean;
    /**
     * An absent step is a `no`.
     */
    needAll?: boolean;
    /**
     * Steps not read are passed over too.
     */
    ignoreUnknown?: boolean;
  };
}
export interface CountLeaf {
  id: Id;
  text: string;
  count: {
    of: Operand;
    /**
     * Property that tells members apart.
     */
    distinctBy?: string;
    min?: Operand;
    max?: Operand;
  };
}
/**
 * All stated values agree; values that are absent are passed over, unread ones make it unknown.
 */
export interface SameLeaf {
  id: Id;
  text: string;
  same: {
    /**
     * @minItems 1
     */
    of: Operand[];
    /**
     * How values are compared; name ignores spaces and bracket forms.
     */
    as?: 'text' | 'name' | 'number' | 'set';
    /**
     * Compare only what was read.
     */
    ignoreUnread?: boolean;
    /**
     * The values are structures: those that agree in this property (a name) must agree in `property`.
     */
    by?: string;
    /**
     * What is compared where `by` is given.
     */
    property?: string;
  };
}
export interface DisjointLeaf {
  id: Id;
  text: string;
  disjoint: {
    left: Operand;
    right: Operand;
  };
}
/**
 * For one member of `who`, the time spans of two documents do not overlap, within the case or (with `batch`) across cases.
 */
export interface OverlapLeaf {
  id: Id;
  text: string;
  noOverlap: {
    documents: DocumentSelector;
    from: string;
    to: string;
    /**
     * Field with the people, names in its `name`; absent: any two.
     */
    who?: string;
    /**
     * What tells apart people of one name in two cases: a property of theirs (default certNumber), or a field of the document that is about one person.
     */
    number?:
      | {
          property: string;
        }
      | {
          field: string;
        };
    /**
     * Two documents with the same value of this field may overlap; a text that is part of the other counts as the same.
     */
    unlessSame?: string;
    /**
     * Index of the batch: compare with the other cases of the batch instead of within the case. Needs `who`; only in rules of scope batch.
     */
    batch?: string;
  };
}
/**
 * A register or catalogue covers the key on that day; unknown while the register is not set.
 */
export interface LookupLeaf {
  id: Id;
  text: string;
  lookup: {
    register: string;
    where: {
      [k: string]: Operand;
    };
    /**
     * Dimensions of the register, where it has several.
     */
    match?: {
      [k: string]: Operand;
    };
    /**
     * Term lists of keys: an entry may say the Chinese term instead of its id.
     */
    terms?: {
      [k: string]: string;
    };
    on?: Operand;
  };
}
/**
 * The value, where present, has this JSON Schema shape or a valid check digit.
 */
export interface ShapeLeaf {
  id: Id;
  text: string;
  shape: {
    of: Operand;
    schema?: ValueShape;
    checkDigit?: 'idCard' | 'creditCode';
  };
}
/**
 * The part of JSON Schema that tests one present value.
 */
export interface ValueShape {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  pattern?: string;
  enum?: (string | number | boolean)[];
  const?: string | number | boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}
/**
 * No other case of the batch has the same value; unknown without a batch index. Only in rules of scope batch.
 */
export interface UniqueLeaf {
  id: Id;
  text: string;
  unique: {
    index: string;
    of: Operand;
    /**
     * Answer for a case that is checked without others; default unknown.
     */
    alone?: 'yes' | 'unknown';
  };
}
/**
 * Only a person can answer; unknown (judgement) with the pages to look at.
 */
export interface ManualLeaf {
  id: Id;
  text: string;
  manual: {
    question: string;
    look?: DocumentSelector[];
  };
}
/**
 * Names of the other cases of the batch that have all these values too; unknown without a batch. Only in rules of scope batch and facts of theirs.
 */
export interface OtherCasesOperand {
  otherCases: {
    /**
     * Index of the batch, of this operand alone.
     */
    index: string;
    /**
     * @minItems 1
     */
    of: Operand[];
    /**
     * Leaves out cases where this text (a place) is stated and another one; a text that is part of the other counts as the same.
     */
    alike?:
      | ValueOperand
      | FactOperand
      | FieldOperand
      | ItemOperand
      | RelatedOperand
      | ParameterOperand
      | DocumentsOperand
      | PickOperand
      | FoldOperand
      | ProductOperand
      | AgeOperand
      | DateShiftOperand
      | DaysOperand
      | MoneyWordsOperand
      | DateOfOperand
      | YearOperand
      | FirstKnownOperand
      | ChooseOperand
      | OtherCasesOperand
      | MissingNumbersOperand;
  };
}
/**
 * Document numbers of the same agency and series that no case of the batch bears, right before this one (none, or one run of numbers). Not stated where the batch has too little of the series to tell; unknown without a batch.
 */
export interface MissingNumbersOperand {
  missingBefore: {
    /**
     * Index of the batch, of this operand alone.
     */
    index: string;
    of: Operand;
    /**
     * Numbers of the series that the batch must have.
     */
    atLeast: number;
    /**
     * Part of the numbers from the lowest to the highest that the batch must have: a sample drawn from a register has gaps everywhere.
     */
    share: number;
  };
}
/**
 * The body that handled the case. Type and level decide who reviews its decisions.
 */
export interface Agency {
  name: string;
  /**
   * Identifier inside one file or table.
   */
  type?: string;
  /**
   * Identifier inside one file or table.
   */
  level?: string;
  /**
   * Administrative area, e.g. 某市某县.
   */
  area?: string;
  /**
   * GB/T 2260.
   */
  areaCode?: string;
  /**
   * 本级人民政府 of the agency.
   */
  government?: string;
}
export interface AgreementCondition {
  rule?: string;
  /**
   * machineOnly: only the machine saw a fault; reviewerOnly: only the reviewer did.
   */
  outcome?: 'agreed' | 'machineOnly' | 'reviewerOnly';
}
export interface AlreadyCounted {
  /**
   * Identifier inside one file or table.
   */
  line: string;
  occurrences: number;
}
export interface AnswerInput {
  question: Id;
  option: Id;
}
export interface ApiError {
  code: string;
  /**
   * Plain Chinese: what happened, where, what to do.
   */
  message: string;
  /**
   * Technical details that can be copied.
   */
  details?: string;
}
/**
 * What the host pushes to its windows.
 */
export interface ApiEvent {
  type: 'job' | 'changed';
  job?: JobState;
  changed?: (
    | 'cases'
    | 'reviews'
    | 'settings'
    | 'profiles'
    | 'parameters'
    | 'phrases'
    | 'standards'
    | 'calendars'
    | 'campaigns'
  )[];
}
/**
 * One long job as the status bar shows it.
 */
export interface JobState {
  job: Id;
  route: string;
  title: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  /**
   * 0 while not known.
   */
  total: number;
  note?: string;
  error?: ApiError;
  /**
   * The job's output, present once done; its schema is the route's output.
   */
  result?: unknown;
}
export interface AppInfo {
  program: 'mingjuan';
  version: string;
  host: 'electron' | 'loopback' | 'cli';
  node: string;
  sqlite: string;
  dataFolderName: string;
}
/**
 * Changes what pages make which document: gives it another kind, cuts it in two, or joins it to the one before.
 */
export interface ArrangeInput {
  case: string;
  document: string;
  act: 'kind' | 'split' | 'merge';
  /**
   * For `kind`: the kind that the document is; for `split`: kind of the second part.
   */
  kind?: string;
  /**
   * For `split`: first page of the second part.
   */
  page?: number;
}
/**
 * Files that make one case, in order.
 */
export interface ArrangedCase {
  name: string;
  /**
   * @minItems 1
   */
  files: FileRef[];
}
/**
 * Opaque token for a file or folder that the host minted; the page never sees a path.
 */
export interface FileRef {
  token: string;
  name: string;
  size: number;
  isFolder: boolean;
}
export interface BackupResult {
  file: FileRef;
  cases: number;
  events: number;
}
export interface Basis {
  /**
   * Title with year where versions differ, e.g. 行政处罚法（2021）.
   */
  law: string;
  /**
   * e.g. 第64条第1项.
   */
  article?: string;
  /**
   * What it demands, in own words.
   */
  text?: string;
  note?: string;
  verification: Verification;
}
export interface BatchCase {
  case: string;
  caseNumber: string;
  decisionNumber: string;
  title: string;
  party: string;
  agency: string;
  procedures: string;
  sample: boolean;
  counts: VerdictCounts;
  state: string;
  signed: boolean;
  score: number | null;
  scoreText: string;
  grade: string;
  reviewer: string;
  reason: string;
}
export interface VerdictCounts {
  pass: number;
  fail: number;
  review: number;
  notApplicable: number;
  error: number;
  /**
   * Fails of veto severity; contained in fail.
   */
  veto: number;
}
export interface BatchGroup {
  name: string;
  cases: number;
  signed: number;
  mean: number | null;
  veto: number;
  fail: number;
  review: number;
  caseNumbers: string[];
}
/**
 * 汇总表 of a batch; every number names its cases.
 */
export interface BatchReport {
  format: 'mingjuan.batch-report';
  formatVersion: 1;
  printedAt: Instant;
  scope: string;
  cases: BatchCase[];
  agencies: BatchGroup[];
  grades: BatchGroup[];
  rules: BatchRule[];
  totals: VerdictCounts;
  signed: number;
  samples: number;
  versions: ReportVersions;
}
export interface BatchRule {
  rule: RuleId;
  title: string;
  stage: string;
  severity: string;
  cases: number;
  caseNumbers: string[];
}
/**
 * Hashes that every paper prints.
 */
export interface ReportVersions {
  program: ProgramVersion;
  packs: PackVersion[];
  data: DataVersion[];
  logHead?: Sha256;
}
export interface ProgramVersion {
  name: 'mingjuan';
  version: string;
}
export interface PackVersion {
  id: Id;
  title: string;
  issuer: string;
  version: string;
  hash: Sha256;
  rules: number;
}
/**
 * Calendars, parameters, facts and vocabulary in use.
 */
export interface DataVersion {
  kind: 'calendar' | 'parameters' | 'facts' | 'vocabulary' | 'standard';
  name: string;
  hash: Sha256;
}
/**
 * Summary of a batch; absent cases: all but samples.
 */
export interface BatchReportInput {
  cases?: string[];
  formats: ('pdf' | 'xlsx')[];
}
export interface BrokenStandardFile {
  file: string;
  reason: string;
}
/**
 * 按字段核对: values of some cases that need a person, by field.
 */
export interface ByField {
  fields: {
    term: string;
    open: number;
  }[];
  entries: {
    case: string;
    label: string;
    value: ConfirmValue;
  }[];
}
export interface ConfirmValue {
  document: string;
  /**
   * Place of the value in the document: `field:date`, `signature:0:name`, `seal:0`.
   */
  path: string;
  term: string;
  /**
   * Title of the document.
   */
  about: string;
  /**
   * The value as a person reads it; empty where there is none.
   */
  text: string;
  /**
   * The value as it is typed.
   */
  raw?: string;
  /**
   * unread: nobody read it yet, though a deadline is reckoned from it.
   */
  state: 'confirmed' | 'corrected' | 'draft' | 'unread' | 'notStated' | 'illegible' | 'pageMissing';
  /**
   * A person said that it is absent.
   */
  byPerson?: boolean;
  confidence: 'clear' | 'check' | 'unread';
  /**
   * A draft that a person must look at: unsure, or a key value.
   */
  needed: boolean;
  /**
   * Parties, numbers, amounts, dates that feed a deadline: always need a person.
   */
  key: boolean;
  /**
   * Other values of the file that say the same, to be confirmed in one act; they stand in the list too, not needed.
   */
  alike?: ValueKey[];
  /**
   * Why it needs a look: wrong check digits, wrong length, a seal touches it, a fault rests on its absence, the program thinks that a key value is not stated, not read, unsure, a key value.
   */
  why?: 'checkDigits' | 'length' | 'seal' | 'fault' | 'absent' | 'unread' | 'unsure' | 'key';
  input: ValueInput;
  choices?: NamedId[];
  place?: ReadPlace;
}
export interface ValueKey {
  document: string;
  path: string;
}
export interface ByFieldInput {
  /**
   * @minItems 1
   * @maxItems 60
   */
  cases: string[];
  /**
   * Term of a field; without it only the fields are listed.
   */
  field?: string;
}
export interface CalendarFile {
  format: 'mingjuan.calendar';
  formatVersion: 1;
  id: Id;
  title: string;
  /**
   * Where the data come from and how far they were checked.
   */
  note?: string;
  /**
   * @minItems 1
   */
  years: CalendarYear[];
}
/**
 * The arrangement of one year. It may reach into the last days of December of the year before.
 */
export interface CalendarYear {
  year: number;
  /**
   * @minItems 1
   */
  sources: CalendarSource[];
  /**
   * @minItems 1
   */
  holidays: HolidayPeriod[];
  makeupWorkdays: MakeupWorkday[];
  note?: string;
}
export interface CalendarSource {
  title: string;
  /**
   * 发文字号; null = not known from a source that was read.
   */
  documentNumber: string | null;
  /**
   * 成文日期.
   */
  date?: string;
  verification: Verification;
}
/**
 * Days off in a row, both ends included; weekend days inside the period belong to it.
 */
export interface HolidayPeriod {
  name: string;
  from: FullDate;
  to: FullDate;
}
/**
 * A weekend day on which offices work, 调休上班.
 */
export interface MakeupWorkday {
  date: FullDate;
  /**
   * The holiday that it makes up for.
   */
  name: string;
}
export interface CalendarImportInput {
  file: FileRef;
}
/**
 * Every year whose arrangement is loaded, ascending, with its days.
 */
export interface CalendarList {
  years: CalendarYearView[];
  /**
   * Why calendars of the office were not taken.
   */
  broken: string[];
}
export interface CalendarYearView {
  year: CalendarYear;
  /**
   * Entered or imported here; it stands before the bundled one.
   */
  own: boolean;
  /**
   * Title of the calendar that it comes from.
   */
  file: string;
  /**
   * Civil date with day precision, YYYY-MM-DD.
   */
  importedAt?: string;
}
export interface CalendarSaveInput {
  year: CalendarYear;
  /**
   * The person compared every day with the notice a second time.
   */
  checkedTwice: true;
}
export interface CalendarYearInput {
  year: number;
}
export interface CampaignCreated {
  plan: CampaignPlan;
}
/**
 * 方案. `notice` is the document number of the review notice. Groups (分组回避) will be an optional member of their own.
 */
export interface CampaignPlan {
  name: string;
  /**
   * Days of the decision between which a case belongs to the campaign, both counted.
   */
  period: {
    from: FullDate;
    to: FullDate;
  };
  /**
   * Agencies that hand in; empty: any.
   *
   * @maxItems 2000
   */
  agencies: string[];
  /**
   * @minItems 1
   * @maxItems 9
   */
  caseTypes: CaseType[];
  /**
   * One for each case type.
   *
   * @maxItems 9
   */
  standards: CampaignStandard[];
  draw: DrawRule;
  review: CampaignReview;
  dates: {
    submitUntil?: FullDate;
    drawOn?: FullDate;
    reviewUntil?: FullDate;
    reportUntil?: FullDate;
  };
  notice?: string;
}
/**
 * The standard of one case type, frozen: its text is kept by the hash in the settings, whatever becomes of its file.
 */
export interface CampaignStandard {
  caseType: CaseType;
  settings: ScoringSettings;
}
/**
 * What must be settled before a file can be scored; printed on every sheet.
 */
export interface ScoringSettings {
  standard: StandardRef;
  /**
   * Identifier inside one file or table.
   */
  schedule: string;
  /**
   * Date fixed in the review notice; picks the standard. null: not given.
   */
  reviewDate: FullDate | null;
  answers: QuestionAnswer[];
  rounding: Rounding;
  /**
   * High to low; none: no grade is given.
   */
  grades: GradeLine[];
  gradesFrom: 'standard' | 'campaign' | 'none';
}
/**
 * Standard in use, with the label that every display of a result must carry.
 */
export interface StandardRef {
  id: Id;
  title: string;
  documentNumber: string | null;
  label: string | null;
  hash: Sha256;
}
export interface QuestionAnswer {
  question: Id;
  option: Id;
  /**
   * preset: the suggested option was taken because nobody answered.
   */
  from: 'preset' | 'campaign';
}
export interface Rounding {
  decimals: number;
  mode: 'half-up';
}
export interface GradeLine {
  id: Id;
  title: string;
  /**
   * Inclusive.
   */
  min: number;
}
/**
 * 每单位不少于、不低于: the larger of the two, at most all. Key and recommended cases (重点、推荐) come on top.
 */
export interface DrawRule {
  perAgencyMinimum: number;
  sharePercent: number;
}
/**
 * 双评/三评, 分差触发第三人 (points, null: not set), 先独立判断, 抽看项数.
 */
export interface CampaignReview {
  reviewsPerCase: number;
  thirdReviewGap: number | null;
  independentFirst: boolean;
  spotCheck: number;
}
/**
 * A case that was handed in (报送), by its numbers; it need not be imported. No names of parties: an entry outlives a deleted case.
 */
export interface CampaignEntry {
  entry: EntryId;
  agency: string;
  caseType: CaseType;
  caseNumber: string;
  decisionNumber: string;
  decisionDate?: CivilDate;
}
export interface CampaignGraded {
  results: GradedCase[];
}
/**
 * 定等: the signed review that counts and its figures on that day.
 */
export interface GradedCase {
  entry: EntryId;
  review: string;
  score: number | null;
  grade: string | null;
  veto: VetoOfReview;
}
export interface CampaignId {
  campaign: string;
}
/**
 * `settled`: members with a score of signed reviews; `next`: null once grades are fixed.
 */
export interface CampaignLine {
  campaign: string;
  name: string;
  period: {
    from: string;
    to: string;
  };
  createdAt: Instant;
  entries: number;
  members: number;
  settled: number;
  next: CampaignStep | null;
}
export interface CampaignList {
  campaigns: CampaignLine[];
}
/**
 * A case of the sample. `looked` of `lines`: sum over its reviews.
 */
export interface CampaignMember {
  entry: EntryId;
  agency: string;
  caseType: CaseType;
  caseNumber: string;
  decisionNumber: string;
  decisionDate?: string;
  kind: 'random' | 'key' | 'recommended';
  case?: string;
  title?: string;
  party?: string;
  state: MemberState;
  looked: number;
  lines: number;
  reviews: MemberReview[];
  outcome: MemberOutcome;
}
export interface MemberReview {
  review: string;
  reviewer: string;
  reviewerName: string;
  state: ReviewState;
  signedAt?: Instant;
  looked: number;
  lines: number;
  score: number | null;
  scoreText: string | null;
  grade: string | null;
  veto: VetoOfReview;
}
/**
 * final: the required reviews are signed, unchanged since and agree; differs: they don't, so a panel has to decide. `score` and `grade` are given only where final, and null there where the standard gives none.
 */
export interface MemberOutcome {
  state: 'open' | 'differs' | 'final';
  /**
   * Why there is no outcome yet.
   */
  open?: 'notImported' | 'notBegun' | 'notSubmitted' | 'moreReviews' | 'vetoPending' | 'changed';
  review?: string;
  score: number | null;
  grade: string | null;
  veto: VetoOfReview;
}
export interface CampaignMembers {
  campaign: string;
  members: CampaignMember[];
}
/**
 * After the draw a reason is required.
 */
export interface CampaignPlanChange {
  campaign: string;
  plan: CampaignPlanInput;
  reason?: string;
}
export interface CampaignPlanInput {
  name: string;
  period: {
    from: FullDate;
    to: FullDate;
  };
  /**
   * @maxItems 2000
   */
  agencies: string[];
  /**
   * @minItems 1
   * @maxItems 9
   */
  caseTypes: CaseType[];
  /**
   * @maxItems 9
   */
  standards: CampaignStandardChoice[];
  draw: DrawRule;
  review: CampaignReview;
  dates: {
    submitUntil?: FullDate;
    drawOn?: FullDate;
    reviewUntil?: FullDate;
    reportUntil?: FullDate;
  };
  notice?: string;
}
/**
 * `hash`: keep the text that this campaign froze; without it the library's of now is taken. Absent answers and grades: the standard's own.
 */
export interface CampaignStandardChoice {
  caseType: CaseType;
  standard: Id;
  hash?: Sha256;
  answers?: AnswerInput[];
  /**
   * @maxItems 10
   */
  grades?: GradeLine[];
}
export interface CampaignPlanned {
  plan: CampaignPlan;
  reason?: string;
}
/**
 * `lines`: of the review in `member.outcome.review`, else none; `findings`: of the latest check, pass and notApplicable only where the reviewer judged them.
 */
export interface CampaignResult {
  member: CampaignMember;
  findings: MemberFinding[];
  lines: MemberLine[];
}
export interface MemberFinding {
  rule: string;
  procedure: string;
  stage: string;
  title: string;
  severity: string;
  verdict: MachineVerdict;
  message: string;
  judgement?: ReviewerVerdict;
}
/**
 * A judged line of the sheet; `lost`: points taken, 0 for vetoes.
 */
export interface MemberLine {
  line: Id;
  item: string;
  itemNo: string;
  section: string;
  kind: string;
  text: string;
  verdict: 'open' | 'compliant' | 'violated' | 'notApplicable' | 'documentMissing' | 'doubtful';
  lost: number;
  reason?: string;
}
/**
 * All that papers and statistics of a campaign are made from.
 */
export interface CampaignResults {
  campaign: string;
  plan: CampaignPlan;
  draw?: DrawView;
  strata: Stratum[];
  excluded: ExcludedEntry[];
  graded?: {
    at: Instant;
    by: string;
    results: GradedCase[];
  };
  members: CampaignResult[];
}
/**
 * `times`: how often it was drawn, 1 unless replaced.
 */
export interface DrawView {
  seed: string;
  at: Instant;
  by: string;
  rule: DrawRule;
  population: number;
  populationHash: Sha256;
  listHash: Sha256;
  times: number;
}
/**
 * 层: cases of one agency and one case type. `drawn`: in the sample by lot now; `quota`: what the rule asks for.
 */
export interface Stratum {
  agency: string;
  caseType: CaseType;
  population: number;
  quota: number;
  drawn: number;
  designated: number;
  settled: number;
}
export interface ExcludedEntry {
  entry: CampaignEntry;
  reason: string;
  at: Instant;
  by: string;
  replacement?: CampaignEntry;
}
/**
 * Whether the library still holds the text that was frozen.
 */
export interface CampaignStandardState {
  caseType: CaseType;
  title: string;
  hash: Sha256;
  library: 'same' | 'changed' | 'gone';
}
/**
 * A campaign without its lists. `waiting`: cases of the store that fit the plan and were not handed in; `undated`: that may fit, but the date of their decision is not known; `begun`: members with a review; `history`: what was done, newest first, the last 200.
 */
export interface CampaignView {
  campaign: string;
  revision: number;
  createdAt: Instant;
  plan: CampaignPlan;
  standards: CampaignStandardState[];
  strata: Stratum[];
  draw?: DrawView;
  excluded: ExcludedEntry[];
  members: number;
  settled: number;
  steps: StepState[];
  next: CampaignStep | null;
  /**
   * `changed`: members whose figures are no longer those that were graded.
   */
  graded?: {
    at: Instant;
    by: string;
    changed: number;
  };
  waiting: number;
  undated: number;
  begun: number;
  history: {
    at: Instant;
    by: string;
    text: string;
  }[];
}
/**
 * `open`: case types without a standard, or members without an outcome.
 */
export interface StepState {
  step: CampaignStep;
  done: boolean;
  open: number;
}
export interface CandidatesInput {
  case: string;
  document: string;
}
export interface CaseCheck {
  case: CaseHeading;
  counts: VerdictCounts;
  findings: CheckFinding[];
  machineSuggestion?: MachineSuggestion;
}
export interface CaseHeading {
  id: string;
  source?: string;
  caseNumber?: string;
  decisionNumber?: string;
  title?: string;
  agency: string;
  party?: string;
  domain?: string;
  procedures: ProcedureType[];
  sample: boolean;
  inventory: 'complete' | 'incomplete' | 'unknown';
  /**
   * Who or what says so; only a person confirms.
   */
  inventorySaidBy?: 'person' | 'platform' | 'catalogue';
}
export interface CheckFinding {
  rule: RuleId;
  pack: Id;
  title: string;
  stage: string;
  /**
   * Id of the procedure instance, or `case`.
   */
  procedure: string;
  decidable: 'mechanical' | 'judgement';
  verdict: MachineVerdict;
  /**
   * Capped where the basis is unverified.
   */
  severity: 'veto' | 'major' | 'minor' | 'hint';
  reason?: ReviewReason;
  message: string;
  question?: string;
  basis: Basis[];
  /**
   * Version used; both null where one version covers all time or none applies.
   */
  version: {
    from: string | null;
    to: string | null;
    /**
     * The day that picked it.
     */
    date?: string;
  };
  derivation?: Derivation;
  conditions: ConditionResult[];
  occurrences: Occurrence[];
  facts: FactUse[];
  evidence: Evidence[];
  /**
   * Rests on a document not being in the file.
   */
  inferredFromAbsence: boolean;
  /**
   * Rests on a value that no person confirmed.
   */
  unconfirmed: boolean;
  remedy?: string;
  commonErrors?: string[];
  notAFaultWhen?: string[];
}
export interface ReviewReason {
  kind: ReasonKind;
  /**
   * Term of the fact, key of the parameter or year that it is about.
   */
  about?: string;
  parameter?: string;
}
export interface Derivation {
  start: DerivationPoint;
  target: DerivationPoint1;
  limit: number;
  unit: LimitUnit;
  relation: DeadlineRelation;
  rollOver: RollOver;
  /**
   * So many units short of the limit the answer still is unknown.
   */
  borderline?: number;
  answer: 'yes' | 'no' | 'unknown';
  reason?: DeadlineReason;
  /**
   * From the start to the last day or the target, whichever is later, without gap; empty where the days can't be drawn (partial start, hours).
   */
  steps: DerivationRun[];
  /**
   * Last day of the period before roll-over, FullDate; for hours the last minute, LocalDateTime.
   */
  lastDay?: string;
  /**
   * Instead of lastDay where it is not certain; without `latest` no end can be given.
   */
  lastDayRange?: {
    earliest: string;
    latest?: string;
  };
  /**
   * Civil date with day precision, YYYY-MM-DD.
   */
  rolledTo?: string;
  /**
   * First day (hours: minute) that satisfies after or atLeastBefore.
   */
  firstAllowedDay?: string;
  /**
   * Days of the unit from the start (not counted) to the target (counted), e.g. 第9个工作日; calendar and working days only.
   */
  targetCount?: number;
  /**
   * Whole days of the unit between start and target, neither counted; atLeastBefore only.
   */
  daysBetween?: number;
  /**
   * Days past the last day that counts; working days for workingDay (0 on the rest days that follow), else calendar days.
   */
  daysOver?: number;
  /**
   * Days from the target to the last day; same unit as daysOver.
   */
  daysLeft?: number;
  /**
   * Hours only.
   */
  minutesOver?: number;
  /**
   * Hours only.
   */
  minutesLeft?: number;
  extensions: DerivationExtension[];
  excluded: DerivationExclusion[];
  /**
   * Years whose holiday arrangement was used.
   */
  calendarYears: number[];
  notes: DerivationNote[];
}
export interface DerivationPoint {
  /**
   * CivilDate or LocalDateTime, as stated.
   */
  date: string;
  /**
   * What happened, e.g. 告知书送达.
   */
  label?: string;
}
/**
 * The date that is judged.
 */
export interface DerivationPoint1 {
  /**
   * CivilDate or LocalDateTime, as stated.
   */
  date: string;
  /**
   * What happened, e.g. 告知书送达.
   */
  label?: string;
}
export interface DeadlineReason {
  code: DeadlineReasonCode;
  /**
   * The year without holiday arrangement, for calendarYearMissing.
   */
  year?: number;
  /**
   * The text that is no date, for invalidDate.
   */
  text?: string;
}
/**
 * Days in a row that are treated alike, both ends included.
 */
export interface DerivationRun {
  /**
   * start is not counted; extended is a counted day of an extension; lastDay is counted too; rolledLastDay is where a last day on a rest day moves to; past lies behind the last day, up to the target.
   */
  kind:
    | 'start'
    | 'counted'
    | 'makeupWorkday'
    | 'extended'
    | 'restDay'
    | 'holiday'
    | 'excluded'
    | 'lastDay'
    | 'rolledLastDay'
    | 'past';
  from: FullDate;
  to: FullDate;
  /**
   * Days that this run uses up or, for past, that it is over: working days for workingDay, else calendar days. 0 for start, rest days, holidays and excluded days.
   */
  count: number;
  /**
   * Name of the holiday, reason of the exclusion, document of the extension.
   */
  note?: string;
}
export interface DerivationExtension {
  days: number;
  unit: LimitUnit;
  approvedOn?: string;
  approver?: string;
  document?: string;
  /**
   * late: approved after the period had run out, so not counted; undated: whether it was in time is not known.
   */
  counted: 'yes' | 'late' | 'undated';
}
export interface DerivationExclusion {
  from?: string;
  to?: string;
  reason?: string;
  document?: string;
  /**
   * Days of it that fell into the running period and were not counted.
   */
  days: number;
}
export interface DerivationNote {
  code:
    | 'targetBeforeStart'
    | 'startPartial'
    | 'targetPartial'
    | 'extensionLate'
    | 'extensionUndated'
    | 'exclusionOpen'
    | 'rollOverUnset'
    | 'borderline'
    | 'calendarYearMissing'
    | 'hoursFromDates';
  year?: number;
  date?: string;
  document?: string;
}
export interface ConditionResult {
  id: Id;
  part: 'when' | 'assert';
  text: string;
  answer: 'yes' | 'no' | 'unknown';
  reason?: ReviewReason;
  missing?: string[];
  derivation?: Derivation;
  evidence?: Evidence[];
}
/**
 * A place in the file: document, field, and page and region where known.
 */
export interface Evidence {
  document: string;
  title?: string;
  field?: string;
  file?: string;
  page?: number;
  region?: number[];
}
/**
 * One place where the fault shows.
 */
export interface Occurrence {
  document?: string;
  title?: string;
  count: number;
  note?: string;
  evidence?: Evidence[];
}
export interface FactUse {
  path: string;
  term: string;
  /**
   * As shown to a person.
   */
  value?: string;
  state: 'confirmed' | 'corrected' | 'draft' | 'computed' | 'notStated' | 'documentMissing' | 'unknown';
  evidence?: Evidence[];
}
/**
 * 机器建议，未经评查; never a score.
 */
export interface MachineSuggestion {
  label: '机器建议，未经评查';
  settings: ScoringSettings;
  suggestions: Suggestion[];
  /**
   * Vetoes that a failing rule points at; for a person to decide.
   */
  vetoHints: VetoHint[];
  result: ScoreResult;
}
/**
 * Machine suggestion for one line; never a judgement.
 */
export interface Suggestion {
  line: Id;
  verdict: 'compliant' | 'violated';
  /**
   * Sub-point: points to give. Other lines: points to take in all.
   */
  points: number;
  occurrences: number;
  alreadyCounted?: AlreadyCounted;
  rules: RuleAnswer[];
  text: string;
}
export interface RuleAnswer {
  rule: Id;
  answer: 'yes' | 'no' | 'unknown' | 'notApplicable';
}
export interface VetoHint {
  line: Id;
  name: string;
  text: string;
  rules: RuleAnswer[];
}
/**
 * If every suggestion were taken; lines without one stay open.
 */
export interface ScoreResult {
  standard: StandardRef;
  schedule: {
    id: Id;
    title: string;
    caseType: CaseType;
  };
  state: ScoreState;
  /**
   * Rounded; null while open and where no score is given.
   */
  total: number | null;
  /**
   * Rounded, without undecided vetoes; null unless open.
   */
  range: ScoreRange | null;
  grade: GradeName | null;
  gradeRange: GradeRange | null;
  /**
   * Score that confirmed vetoes replaced.
   */
  beforeVeto: ScoreValue | null;
  /**
   * Score if the undecided vetoes are upheld.
   */
  ifUpheld: ScoreValue | null;
  noScoreReason: string | null;
  vetoes: VetoOutcome[];
  items: ItemOutcome[];
  deductions: LineOutcome[];
  adjustments: LineOutcome[];
  figures: ScoreFigures;
  margin: ScoreMargin | null;
  /**
   * @maxItems 5
   */
  whatIfs: WhatIf[];
  open: OpenCount;
  lines: ScoreLine[];
}
export interface ScoreRange {
  min: number;
  max: number;
}
export interface GradeName {
  id: Id;
  title: string;
}
export interface GradeRange {
  min: GradeName;
  max: GradeName;
}
export interface ScoreValue {
  total: number | null;
  range: ScoreRange | null;
  grade: GradeName | null;
  gradeRange: GradeRange | null;
}
export interface VetoOutcome {
  line: Id;
  /**
   * As printed, e.g. 第14项.
   */
  name: string;
  text: string;
  effect: 'zero' | 'failNoScore' | 'minus100' | 'notExcellent';
  /**
   * pending until a second person decides.
   */
  state: 'pending' | 'confirmed' | 'rejected';
  reason: string | null;
  /**
   * Evidence references; opaque here.
   */
  evidence: string[];
  by: string | null;
  secondPerson: string | null;
}
export interface ItemOutcome {
  item: Id;
  no: string;
  title: string;
  /**
   * 未评、已评分、不适用（移出分母）、缺件得0分（留在分母）。
   */
  state: 'open' | 'scored' | 'notApplicable' | 'documentMissing';
  /**
   * Points got; null while open, and for a catalogue without item points.
   */
  points: number | null;
  /**
   * Full points that apply.
   */
  of: number | null;
  lost: number;
  min: number;
  max: number;
  /**
   * Identifier inside one file or table.
   */
  zeroedBy?: string;
  /**
   * 扣完为止: faults exceed the points of the item.
   */
  floored: boolean;
  lines: LineOutcome[];
}
export interface LineOutcome {
  line: Id;
  text: string;
  state: 'open' | 'compliant' | 'violated' | 'notApplicable' | 'documentMissing' | 'doubtful';
  /**
   * Sub-point: points given. Other lines: points taken (or added), after limits.
   */
  points: number;
  /**
   * Before the limit of the line and before what was already counted elsewhere.
   */
  stated: number;
  /**
   * Full points of the line, or the most it can take.
   */
  of: number;
  occurrences: number;
  alreadyCounted?: AlreadyCounted;
}
/**
 * Numbers of the formula, in points; while the score is open, those of the lines judged so far.
 */
export interface ScoreFigures {
  legality: number | null;
  /**
   * Multiplier of the ratio.
   */
  weight: number | null;
  base: number | null;
  /**
   * Numerator without bonus.
   */
  earned: number;
  /**
   * Denominator.
   */
  applicable: number;
  /**
   * Points of the table.
   */
  full: number;
  lost: number;
  deductions: number;
  deductionsStated: number;
  bonus: number;
  bonusStated: number;
  bonusPlacement: 'none' | 'total' | 'numerator';
  minus: number;
  /**
   * Decimal of the formula to 6 places before limits and rounding.
   */
  beforeLimits: string | null;
}
export interface ScoreMargin {
  above: {
    grade: GradeName;
    line: number;
    by: number;
  } | null;
  up: GradeMargin | null;
  down: GradeMargin | null;
  /**
   * Total for one item point, rounded to 2.
   */
  pointValue: number | null;
}
export interface GradeMargin {
  grade: GradeName;
  line: number;
  /**
   * Distance of the rounded total to the line of this grade (up) or of the grade held (down).
   */
  by: number;
  /**
   * Fewest item points that carry it across, in the smallest unit of the table; null if they cannot.
   */
  itemPoints: number | null;
  /**
   * Total then.
   */
  itemTotal: number | null;
  deductionPoints: number | null;
  deductionTotal: number | null;
}
export interface WhatIf {
  /**
   * Judgements to set; computing with them gives total and grade.
   *
   * @minItems 1
   */
  changes: Judgement[];
  total: number | null;
  grade: GradeName | null;
  /**
   * Change of the total.
   */
  difference: number | null;
  text: string;
}
export interface Judgement {
  /**
   * Identifier inside one file or table.
   */
  line: string;
  verdict: ReviewerVerdict;
  /**
   * Multiple of 0.001. Sub-point: points given in part. Line with a range: points taken (or added) for one occurrence.
   */
  points?: number;
  /**
   * Default 1.
   */
  occurrences?: number;
  alreadyCounted?: AlreadyCounted;
  reason?: string;
  /**
   * Evidence references; opaque here.
   */
  evidence: string[];
  /**
   * Where references stand that the reviewer added on a page; each has its text in `evidence`.
   */
  marks?: EvidenceMark[];
  /**
   * 无页可引: nothing in the file can be pointed at; the reason says why.
   */
  noPage?: boolean;
  suggestion?: Suggestion1;
  /**
   * Reviewer.
   */
  by?: string;
  secondPerson?: SecondPerson;
}
/**
 * A place on a page of the case. Region as x, y, width, height in shares of the upright page; absent where the page has no places.
 */
export interface EvidenceMark {
  text: string;
  file: Id;
  page: number;
  /**
   * @minItems 4
   * @maxItems 4
   */
  region?: number[];
}
/**
 * Machine suggestion for one line; never a judgement.
 */
export interface Suggestion1 {
  line: Id;
  verdict: 'compliant' | 'violated';
  /**
   * Sub-point: points to give. Other lines: points to take in all.
   */
  points: number;
  occurrences: number;
  alreadyCounted?: AlreadyCounted;
  rules: RuleAnswer[];
  text: string;
}
/**
 * Second person on a veto 一票否决.
 */
export interface SecondPerson {
  by: string;
  decision: 'confirmed' | 'rejected';
  reason?: string;
}
export interface OpenCount {
  lines: number;
  /**
   * Points at stake on open lines.
   */
  points: number;
  doubtful: number;
  /**
   * Vetoes in scope not yet judged.
   */
  vetoes: number;
  pendingVetoes: number;
}
/**
 * One line of the printed arithmetic.
 */
export interface ScoreLine {
  kind:
    | 'label'
    | 'total'
    | 'legality'
    | 'items'
    | 'deductions'
    | 'bonus'
    | 'minus'
    | 'limit'
    | 'formula'
    | 'veto'
    | 'item'
    | 'sameFault'
    | 'margin'
    | 'whatIf'
    | 'setting'
    | 'notice';
  label: string;
  text: string;
  value: number | null;
  /**
   * Rows behind the number.
   */
  lines: Id[];
}
export interface CaseDesignated {
  entry: EntryId;
  kind: DesignationKind;
  reason: string;
}
/**
 * One 文书. `fields` holds only fields of its kind; a missing key means not read.
 */
export interface CaseDocument {
  id: Id;
  /**
   * Identifier inside one file or table.
   */
  kind: string;
  /**
   * Title as printed.
   */
  title?: string;
  /**
   * Identifier inside one file or table.
   */
  procedure?: string;
  parties?: Id[];
  pages?: PageRange[];
  fields?: {
    [k: string]: Value;
  };
  /**
   * All signatures read on the document; the key absent means not read, an empty list means read and none.
   */
  signatures?: Signature[];
  /**
   * All seals seen on the document; the key absent means not looked for, an empty list means none.
   */
  seals?: Seal[];
  relatesTo?: Relation[];
}
export interface PageRange {
  file: Id;
  from: number;
  to: number;
}
export interface StatedValue {
  /**
   * Text, number, boolean, date, term, or a structure of the vocabulary; a field of a structure may be {"absent": …}.
   */
  value: unknown;
  read?: ReadPlace[];
  state: 'draft' | 'confirmed' | 'corrected';
  by?: string;
  at?: Instant;
}
export interface Signature {
  /**
   * Identifier inside one file or table.
   */
  role: string;
  /**
   * A value with where it was read and whether a person stands behind it, or one of the reasons why there is none.
   */
  name?: StatedValue | AbsentValue;
  date?: Value;
  /**
   * A value with where it was read and whether a person stands behind it, or one of the reasons why there is none.
   */
  opinion?: StatedValue | AbsentValue;
  pages?: number[];
}
export interface Seal {
  /**
   * A value with where it was read and whether a person stands behind it, or one of the reasons why there is none.
   */
  name: StatedValue | AbsentValue;
}
export interface Relation {
  type: RelationType;
  document: Id;
}
/**
 * 不符合评查条件; the next in the seeded order comes in, where there is one.
 */
export interface CaseExcluded {
  entry: EntryId;
  reason: string;
  replacement?: EntryId;
}
export interface CaseFile {
  format: 'mingjuan.case-file';
  formatVersion: 1;
  id: string;
  /**
   * Invented 示例; kept out of statistics.
   */
  sample?: boolean;
  /**
   * 案号, usually the number of the 立案审批表.
   */
  caseNumber?: string;
  /**
   * 决定书文号.
   */
  decisionNumber?: string;
  /**
   * 案由.
   */
  title?: string;
  /**
   * Identifier inside one file or table.
   */
  domain?: string;
  agency: Agency;
  /**
   * @minItems 1
   */
  procedures: Procedure[];
  parties: Party[];
  files?: SourceFile[];
  documents: CaseDocument[];
  completeness: Completeness;
}
export interface Procedure {
  id: Id;
  type: ProcedureType;
  /**
   * Decision made anew after annulment: the limits run from the day after receipt of the ruling.
   */
  remake?: {
    of: Id;
    from: Value;
  };
}
export interface Party {
  id: Id;
  /**
   * A value with where it was read and whether a person stands behind it, or one of the reasons why there is none.
   */
  type?: StatedValue | AbsentValue;
  name?: Value;
  /**
   * A value with where it was read and whether a person stands behind it, or one of the reasons why there is none.
   */
  idNumber?: StatedValue | AbsentValue;
  birthDate?: Value;
  address?: Value;
  representative?: Value;
  province?: Value;
}
/**
 * A file as handed in; kept by content hash, never changed.
 */
export interface SourceFile {
  id: Id;
  name: string;
  sha256?: Sha256;
  pages?: number;
}
/**
 * Only a complete inventory lets a document that is not here count as 缺件.
 */
export interface Completeness {
  inventory: 'complete' | 'incomplete' | 'unknown';
  saidBy?: 'person' | 'platform' | 'catalogue';
  by?: string;
  at?: Instant;
  /**
   * Kinds that a person established to be absent even where the inventory as a whole is not complete.
   */
  missingKinds?: Id[];
  /**
   * Kinds marked 缺页: the event took place but its document was not scanned.
   */
  missingPageKinds?: Id[];
}
export interface CaseId {
  case: string;
}
/**
 * 评查表 of one case: what every paper and file form of it is made from.
 */
export interface CaseReport {
  format: 'mingjuan.case-report';
  formatVersion: 1;
  heading: CaseHeading;
  decisionDate?: string;
  handlers: string;
  label: string | null;
  printedAt: Instant;
  counts: VerdictCounts;
  findings: CheckFinding[];
  /**
   * Terms of the stages that findings name.
   */
  stages: {
    [k: string]: string;
  };
  sheet: ReportSheet | null;
  versions: ReportVersions;
}
/**
 * Score sheet of one reviewer under one standard.
 */
export interface ReportSheet {
  standard: StandardRef;
  preset: string[];
  reviewer: string;
  reviewerUnit: string;
  state: 'open' | 'signed' | 'changedSince';
  signedAt?: Instant;
  /**
   * What ties the reviewer to the case (回避), and why they went on.
   */
  ownCase?: string;
  comment: string;
  rows: ReportRow[];
  findingJudgements: ReportFindingJudgement[];
  vetoes: ReportVeto[];
  result: ScoreResult1;
}
/**
 * A line of the standard as judged: verdict and points are empty where it is not yet judged.
 */
export interface ReportRow {
  section: string;
  itemNo: string;
  itemTitle: string;
  text: string;
  full: string;
  verdict: string;
  points: number | null;
  pointsText: string;
  reason: string;
  machine: string;
  differs: boolean;
}
export interface ReportFindingJudgement {
  title: string;
  machine: string;
  verdict: string;
  reason: string;
  by: string;
}
export interface ReportVeto {
  name: string;
  text: string;
  state: 'pending' | 'confirmed' | 'rejected';
  reason: string;
  by: string;
  second: string;
  secondReason: string;
}
export interface ScoreResult1 {
  standard: StandardRef;
  schedule: {
    id: Id;
    title: string;
    caseType: CaseType;
  };
  state: ScoreState;
  /**
   * Rounded; null while open and where no score is given.
   */
  total: number | null;
  /**
   * Rounded, without undecided vetoes; null unless open.
   */
  range: ScoreRange | null;
  grade: GradeName | null;
  gradeRange: GradeRange | null;
  /**
   * Score that confirmed vetoes replaced.
   */
  beforeVeto: ScoreValue | null;
  /**
   * Score if the undecided vetoes are upheld.
   */
  ifUpheld: ScoreValue | null;
  noScoreReason: string | null;
  vetoes: VetoOutcome[];
  items: ItemOutcome[];
  deductions: LineOutcome[];
  adjustments: LineOutcome[];
  figures: ScoreFigures;
  margin: ScoreMargin | null;
  /**
   * @maxItems 5
   */
  whatIfs: WhatIf[];
  open: OpenCount;
  lines: ScoreLine[];
}
/**
 * 评查表 of one case; with a review also its score sheet.
 */
export interface CaseReportInput {
  case: string;
  review?: string;
  formats: ('pdf' | 'xlsx' | 'html' | 'json')[];
}
/**
 * One line of the list; `reason` is the first of the ordered triage reasons.
 */
export interface CaseRow {
  case: string;
  caseNumber: string;
  decisionNumber: string;
  title: string;
  party: string;
  agency: string;
  procedures: ProcedureType[];
  decisionDate?: string;
  sample: boolean;
  counts: VerdictCounts;
  group: TriageGroup;
  reason: string;
  unconfirmed: number;
  looked: number;
  lines: number;
  state: ReviewState;
  score?: string;
  grade?: string;
  importedAt: Instant;
  revision: number;
}
/**
 * The cases behind a number.
 */
export interface CaseSet {
  scope: StatisticsScope;
  where: SetCondition;
}
/**
 * Cases that statistics and papers are about; parts combine with and. Samples never belong to it.
 */
export interface StatisticsScope {
  /**
   * The sample of an annual evaluation as far as imported; only reviews within it count. Absent: all cases, whatever they were reviewed for.
   */
  campaign?: string;
  /**
   * @minItems 1
   */
  agencies?: string[];
  /**
   * @minItems 1
   */
  procedures?: ProcedureType[];
  /**
   * Civil date with day precision, YYYY-MM-DD.
   */
  from?: string;
  /**
   * Civil date with day precision, YYYY-MM-DD.
   */
  to?: string;
}
/**
 * Which cases of a scope; parts combine with and. A case meets `fault`, `lost` or `agreement` if it has at least one such.
 */
export interface SetCondition {
  agency?: string;
  procedure?: ProcedureType;
  /**
   * Year of the decision; empty: no date known.
   */
  year?: string;
  standing?: CaseStanding;
  grade?: string;
  /**
   * The highest grade of its grade lines.
   */
  top?: true;
  vetoed?: true;
  fault?: FaultCondition;
  /**
   * Item of a standard in which points were lost, `standard/item`.
   */
  lost?: string;
  agreement?: AgreementCondition;
}
export interface FaultCondition {
  state: FaultState;
  rule?: string;
  /**
   * Line of a standard, for faults that no rule stands behind.
   */
  line?: string;
  /**
   * Id of the vocabulary; empty: no stage known.
   */
  stage?: string;
  severity?: FaultSeverity;
  /**
   * Only limits of time.
   */
  deadline?: true;
}
export interface CaseSort {
  by: 'risk' | 'caseNumber' | 'party' | 'agency' | 'decisionDate' | 'importedAt' | 'score';
  descending: boolean;
}
/**
 * All that the case page shows.
 */
export interface CaseView {
  heading: CaseHeading;
  revision: number;
  revisions: RevisionLine[];
  decisionDate?: string;
  counts: VerdictCounts;
  group: TriageGroup;
  reasons: string[];
  timeline: TimelineEvent[];
  spans: TimelineSpan[];
  documents: DocumentLine[];
  findings: CheckFinding[];
  completeness: Completeness;
  versions: CheckVersions;
  checkedAt: Instant;
}
export interface RevisionLine {
  revision: number;
  importedAt: Instant;
  source: string;
  hash: Sha256;
}
export interface TimelineEvent {
  date: string;
  label: string;
  document?: string;
  title?: string;
  page?: number;
  state: 'confirmed' | 'draft' | 'unknown';
}
/**
 * A legal limit drawn under the axis.
 */
export interface TimelineSpan {
  rule: RuleId;
  label: string;
  from: string;
  to: string;
  lastDay?: string;
  verdict: MachineVerdict;
}
/**
 * A document of the file; `missing` lines are required kinds that are absent (缺).
 */
export interface DocumentLine {
  document: string;
  kind: string;
  kindTerm: string;
  title: string;
  number?: string;
  date?: string;
  pages: string;
  missing: boolean;
  fields: FieldLine[];
  signatures: string;
  seals: string;
}
export interface FieldLine {
  field: string;
  term: string;
  value: string;
  state: 'confirmed' | 'corrected' | 'draft' | 'notStated' | 'illegible' | 'pageMissing';
  page?: number;
}
export interface CheckVersions {
  program: ProgramVersion;
  packs: PackVersion[];
  data: DataVersion[];
}
/**
 * 抽卷.
 */
export interface CasesDrawn {
  seed: string;
  rule: DrawRule;
  populationHash: Sha256;
  listHash: Sha256;
  drawn: EntryId[];
}
export interface CasesPage {
  rows: CaseRow[];
  total: number;
  groups: GroupCounts;
  agencies: string[];
  years: string[];
}
export interface GroupCounts {
  all: number;
  first: number;
  normal: number;
  quick: number;
  notYet: number;
}
/**
 * Filters combine with and; `search` finds case number, party, title and document numbers by two characters or more; `set` takes the cases behind a number of statistics or of a paper.
 */
export interface CasesQuery {
  search?: string;
  group?: TriageGroup;
  agency?: string;
  procedure?: ProcedureType;
  year?: string;
  state?: ReviewState;
  samples?: boolean;
  set?: CaseSet;
  /**
   * Only cases of this campaign's sample.
   */
  campaign?: string;
  sort: CaseSort;
  offset: number;
  limit: number;
}
export interface CasesSubmitted {
  entries: CampaignEntry[];
  source: EntrySource;
}
/**
 * Where entries came from: cases of the store, or a register (台账) by its file name.
 */
export interface EntrySource {
  kind: 'store' | 'ledger';
  name: string;
}
export interface CasesWithdrawn {
  entries: EntryId[];
  reason: string;
}
export interface CheckReport {
  format: 'mingjuan.check-report';
  formatVersion: 1;
  program: ProgramVersion;
  packs: PackVersion[];
  data: DataVersion[];
  cases: CaseCheck[];
  unreadable: UnreadableInput[];
  totals: VerdictCounts;
}
export interface UnreadableInput {
  /**
   * File as the user named it.
   */
  name: string;
  error: ApiError;
}
/**
 * What an answer does to the arithmetic.
 */
export interface ChoiceEffect {
  normativeFloor?: 'zero' | 'none';
  bonusPlacement?: 'none' | 'total' | 'numerator';
  partialCredit?: 'none' | 'half-steps';
  notApplicable?: 'leave' | 'full';
  vetoScope?: 'all' | 'appliesTo';
  vetoEffect?: 'zero' | 'failNoScore' | 'minus100' | 'notExcellent';
  max?: number | null;
  sameFaultOnce?: boolean;
  rounding?: Rounding;
}
export interface ClearJudgementInput {
  review: string;
  line: Id;
  rowRevision: number;
}
export interface CommonError {
  no: number;
  text: string;
}
export interface CommonFieldFile {
  fields: FieldDefinition[];
}
export interface FieldDefinition {
  id: Id;
  term: string;
  type: FieldType;
  list?: boolean;
  /**
   * A person always has to confirm it, however surely it was read; `file`: the same wherever the file states it, `document`: each document has its own. Amounts and dates that feed a deadline are key without saying so.
   */
  key?: 'file' | 'document';
  /**
   * Identifier inside one file or table.
   */
  terms?: string;
  /**
   * Identifier inside one file or table.
   */
  structure?: string;
}
export interface CompareCell {
  /**
   * notInKind: such papers do not have this; unread: nobody read it yet; missing: no such paper in the file.
   */
  state:
    | 'draft'
    | 'confirmed'
    | 'corrected'
    | 'notStated'
    | 'illegible'
    | 'pageMissing'
    | 'unread'
    | 'notInKind'
    | 'missing';
  segments: CompareSegment[];
  differs: boolean;
  notes: CompareNote[];
  field?: string;
  page?: number;
}
export interface CompareSegment {
  text: string;
  differs: boolean;
}
export interface CompareNote {
  /**
   * range: no certain amount was written; wordsDiffer: 大写 and 小写 of one paper differ.
   */
  what: 'higher' | 'lower' | 'lacks' | 'adds' | 'lessPrecise' | 'range' | 'inRange' | 'wordsDiffer';
  text?: string;
}
export interface CompareColumn {
  /**
   * Id of the document, or of the missing kind.
   */
  id: string;
  title: string;
  date?: string;
  role: 'proposed' | 'told' | 'decided';
  missing: boolean;
  /**
   * The others are compared with this one.
   */
  isReference: boolean;
  conclusion: CompareConclusion;
}
export interface CompareConclusion {
  /**
   * ceiling: the amounts told are the most; beyond: more than was told; open: nothing differs, but something was not read.
   */
  what: 'reference' | 'ceiling' | 'same' | 'different' | 'beyond' | 'open' | 'missing';
  /**
   * Terms of the rows meant.
   */
  rows: string[];
}
export interface CompareFinding {
  rule: RuleId;
  title: string;
  verdict: string;
  message: string;
}
export interface CompareInput {
  case: string;
  /**
   * Identifier inside one file or table.
   */
  procedure?: string;
}
export interface CompareProcedure {
  id: Id;
  type: ProcedureType;
}
export interface CompareRow {
  id: Id;
  term: string;
  /**
   * One a column.
   */
  cells: CompareCell[];
  /**
   * Some cell differs or has yet to be read.
   */
  differs: boolean;
}
/**
 * Papers that must agree as columns by date, what must agree as rows. No columns where the case has no procedure with such papers.
 */
export interface CompareView {
  heading: CaseHeading;
  /**
   * Procedures of the case that can be compared; the first without a choice.
   */
  procedures: CompareProcedure[];
  procedure?: Id;
  columns: CompareColumn[];
  rows: CompareRow[];
  /**
   * Findings that rest on the compared values of at least two of these papers.
   */
  findings: CompareFinding[];
  /**
   * Somebody said that the file is complete, so that 卷内未见 is a fact.
   */
  inventoryKnown: boolean;
}
export interface ComparedLine {
  id: string;
  kind: 'item' | 'subPoint' | 'fault' | 'deduction' | 'veto' | 'bonus' | 'minus';
  /**
   * Table, section and item that it stands in.
   */
  where: string;
  text: string;
  /**
   * As printed: `2`, `1 每处 最多 3`, `1–3`; empty where there are none.
   */
  points: string;
}
export interface ComparisonField {
  id: Id;
  term: string;
  /**
   * How values are compared: names without spaces and forms of brackets; text by characters; statutes to article, paragraph and item; kinds as a set; amounts by value.
   */
  as: 'name' | 'text' | 'statutes' | 'penaltyKinds' | 'amounts';
  /**
   * The first field that the kind of paper has is taken.
   *
   * @minItems 1
   */
  fields: Id[];
  /**
   * Identifier inside one file or table.
   */
  total?: string;
  /**
   * Identifier inside one file or table.
   */
  inWords?: string;
}
export interface ComparisonPaper {
  /**
   * Document kinds that can take this place; each document found is a column.
   *
   * @minItems 1
   */
  kinds: Id[];
  /**
   * told: what the party was told, with which the others are compared; decided: the final act.
   */
  role: 'proposed' | 'told' | 'decided';
  /**
   * A column says 卷内未见 where none of the kinds is in the file.
   */
  expected: boolean;
}
/**
 * Papers of one procedure that are laid side by side, and the fields that must agree.
 */
export interface ComparisonPlan {
  procedure: ProcedureType;
  /**
   * In the usual order; only where a paper is missing does the order decide its place.
   *
   * @minItems 2
   */
  columns: ComparisonPaper[];
  /**
   * @minItems 1
   */
  rows: ComparisonField[];
}
/**
 * What a person says of one value.
 */
export interface ConfirmAct {
  case: string;
  document: string;
  path: string;
  act: 'confirm' | 'correct' | 'notStated' | 'illegible' | 'pageMissing';
  /**
   * For `correct`: the value as typed.
   */
  text?: string;
  /**
   * For `confirm`: the text that the person saw; refused if it has changed.
   */
  shown?: string;
  /**
   * Values that were shown with this one and say the same; the act holds for them too. Refused if one says something else.
   */
  also?: ValueKey[];
}
/**
 * needed: acts that a person still owes, one for values that are alike; draft: all drafts; done: confirmed, corrected or said to be absent by a person.
 */
export interface ConfirmCounts {
  needed: number;
  draft: number;
  done: number;
  all: number;
}
/**
 * One document with its pages and the fields of its kind that were not read.
 */
export interface ConfirmDocument {
  document: Id;
  kind: Id;
  kindTerm: string;
  title: string;
  range?: PageRange;
  /**
   * The document before it ends on the page before it, in the same file.
   */
  mergeable?: boolean;
  addable: AddableField[];
}
export interface ConfirmFile {
  file: Id;
  name: string;
  pages: number;
  /**
   * The program holds the file, so its pages can be shown.
   */
  kept: boolean;
}
/**
 * Values of a case in the order in which a person should look at them: those that need one first.
 */
export interface ConfirmView {
  case: string;
  label: string;
  revision: number;
  files: ConfirmFile[];
  documents: ConfirmDocument[];
  values: ConfirmValue[];
  kinds: NamedId[];
  differences: Difference[];
  counts: ConfirmCounts;
  inventory: Completeness;
}
/**
 * 同卷不一: what a file should say alike, and where it does not.
 */
export interface Difference {
  term: string;
  /**
   * What most documents say.
   */
  usual: string;
  count: number;
  /**
   * @minItems 1
   */
  others: {
    text: string;
    /**
     * @minItems 1
     */
    places: ValueKey[];
  }[];
}
/**
 * 跨卷核对 of the members that are imported: what rules found by comparing cases.
 */
export interface CrossCheck {
  pairs: CrossPair[];
  cases: number;
}
export interface CrossPair {
  rule: string;
  title: string;
  severity: string;
  verdict: MachineVerdict;
  message: string;
  sides: CrossSide[];
}
/**
 * `member`: is in the sample; `procedure`: of this case's own finding, where it has one.
 */
export interface CrossSide {
  case: string;
  label: string;
  agency: string;
  member: boolean;
  procedure?: string;
  places: Evidence[];
}
/**
 * Dates on the pages of a document, from its foot upwards, for one that was not read; never filled in.
 */
export interface DateCandidates {
  candidates: {
    date: string;
    /**
     * Part of the page.
     */
    part: 'head' | 'body' | 'foot';
    line: string;
    place: ReadPlace;
  }[];
}
/**
 * Elements that lose their points once if any document lacks them.
 */
export interface DeductionBlock {
  id: Id;
  title: string;
  documents: string;
  cap: number;
  countOnce: boolean;
  notes: string[];
  /**
   * @minItems 1
   */
  items: DeductionItem[];
}
export interface DeductionItem {
  id: Id;
  no: number;
  text: string;
  points: number;
  rules: RuleLink[];
  decidable: LineDecidable;
}
export interface DeleteResult {
  case: string;
  label: string;
}
export interface DesignateInput {
  campaign: string;
  entry: EntryId;
  kind: DesignationKind;
  reason: string;
}
export interface DispositionTable {
  note: string;
  /**
   * Entries that are a rule file of the same id.
   */
  rules: RuleId[];
  /**
   * Entries that hold for every rule because the program computes so.
   */
  engine: EngineEntry[];
  /**
   * Rules of the packs that are no entry themselves.
   */
  additions: AddedRule[];
}
export interface EngineEntry {
  id: RuleId;
  title: string;
  /**
   * What the program does.
   */
  behaviour: string;
  /**
   * @minItems 1
   */
  proof: TestReference[];
}
export interface TestReference {
  /**
   * Test file, from the project's root.
   */
  file: string;
  /**
   * Title of the test in it.
   */
  title: string;
}
export interface DocumentKind {
  id: Id;
  term: string;
  aliases: string[];
  /**
   * What it is as a paper: record 笔录, approval 审批, external 对外, evidence 证据, service 送达, decision 决定, archive 立卷.
   */
  classes: (
    | 'record'
    | 'approval'
    | 'external'
    | 'evidence'
    | 'service'
    | 'decision'
    | 'archive'
    | 'internal'
    | 'party'
  )[];
  procedures: ProcedureType[];
  stage: Id;
  /**
   * Procedures in which every case has one (每案必备); any other decision stands in for a decision.
   */
  requiredIn?: ProcedureType[];
  fields: FieldDefinition[];
}
export interface DocumentKindFile {
  kinds: DocumentKind[];
}
/**
 * Documents that several rules ask for, chosen by more than their kind, e.g. the record of the day on which a measure was taken.
 */
export interface DocumentSet {
  name: FactPath;
  term: string;
  /**
   * In order of preference: the first in which a document fits counts.
   *
   * @minItems 1
   */
  documents: DocumentSelector[];
  /**
   * What fits: judged for each document, with {field} and facts.
   */
  where:
    | AllCondition
    | AnyCondition
    | NotCondition
    | EachCondition
    | ExistsLeaf
    | PresentLeaf
    | ElementsLeaf
    | CompareLeaf
    | CapLeaf
    | DeadlineLeaf
    | OrderLeaf
    | CountLeaf
    | SameLeaf
    | DisjointLeaf
    | OverlapLeaf
    | LookupLeaf
    | ShapeLeaf
    | UniqueLeaf
    | ManualLeaf;
}
export interface DraftCheck {
  problems: DraftProblem[];
  /**
   * What the items add up to, bonus lines left out.
   */
  sum: number;
  items: number;
  lines: number;
  vetoes: number;
  manualLines: number;
  /**
   * Nothing stands in the way of saving.
   */
  ready: boolean;
}
export interface DraftProblem {
  /**
   * stop: has to be put right before saving; look: a person should compare it with the original.
   */
  weight: 'stop' | 'look';
  message: string;
  line?: Id;
  place?: string;
  row?: number;
  fix?: DraftFix;
}
/**
 * A change that would settle the problem; a person chooses it.
 */
export interface DraftFix {
  what: 'setTotal' | 'setPoints' | 'setMost' | 'zeroWhenMissing' | 'leaveOut' | 'addEarn';
  value?: number;
}
export interface DraftHeader {
  id: string;
  title: string;
  issuer: string;
  documentNumber: string;
  caseType: CaseType;
  validFrom: string;
  /**
   * Name of the file that it was read from.
   */
  source: string;
  /**
   * Total that the table states; null: what the items add up to.
   */
  total: number | null;
  notApplicable: 'leave' | 'full';
  vetoEffect: 'zero' | 'failNoScore' | 'minus100' | 'notExcellent';
  decimals: number;
  scorable: boolean;
}
export interface DraftLine {
  id: Id;
  place: string;
  /**
   * Row as the file shows it, from 1.
   */
  row: number;
  /**
   * fault and earn belong to the item above them; left: left out.
   */
  kind: 'section' | 'item' | 'fault' | 'earn' | 'veto' | 'bonus' | 'left';
  no: string;
  text: string;
  /**
   * Section or item: its points. Fault: what it costs, the most of a range. null: not read.
   */
  points: number | null;
  /**
   * Fault with a range: its least.
   */
  least: number | null;
  per: 'once' | 'occurrence' | 'element' | 'document';
  /**
   * Most that a fault may cost over all places.
   */
  most: number | null;
  /**
   * Fault: the item gets nothing. Item: it gets nothing where its paper is missing.
   */
  zeroesItem: boolean;
  note: string;
  /**
   * @maxItems 40
   */
  rules: RuleId[];
  /**
   * The linked rules decide the line, so that they may suggest.
   */
  suggests: boolean;
  /**
   * What the reading of this row was not sure of.
   */
  doubts: DraftDoubt[];
}
export interface DraftSaveInput {
  draft: StandardDraft;
  /**
   * What the heads of the tables stand for, to be proposed the next time.
   */
  heads: {
    [k: string]: SheetColumnRole;
  };
}
/**
 * A standard in the making: what stands at its head, and its lines in the order of the tables.
 */
export interface StandardDraft {
  header: DraftHeader;
  /**
   * @maxItems 5000
   */
  lines: DraftLine[];
}
/**
 * 按种子复核: drawn again from the list, rule and seed, and each replacement again. `example`: the first case with the SHA-256 of seed, line feed and its line, to be checked with any tool.
 */
export interface DrawCheck {
  same: boolean;
  population: number;
  drawn: number;
  replaced: number;
  populationHash: Sha256;
  listHash: Sha256;
  example?: {
    line: string;
    hash: Sha256;
  };
}
export interface DrawInput {
  campaign: string;
  seed: string;
}
/**
 * The draw no longer counts and the list is open again; what did not qualify stays out.
 */
export interface DrawVoided {
  reason: string;
}
export interface Empty {}
export interface EntriesPage {
  rows: EntryRow[];
  total: number;
}
/**
 * `order`: place in the seeded order of its layer, from 1; `case`: where it is imported.
 */
export interface EntryRow {
  entry: CampaignEntry;
  kind: 'none' | 'random' | 'key' | 'recommended' | 'excluded';
  order?: number;
  case?: string;
  party?: string;
  title?: string;
}
export interface EntriesQuery {
  campaign: string;
  agency?: string;
  caseType?: CaseType;
  search?: string;
  show?: 'all' | 'drawn' | 'designated' | 'excluded' | 'notImported';
  offset: number;
  limit: number;
}
export interface ExcludeInput {
  campaign: string;
  entry: EntryId;
  reason: string;
}
/**
 * Without a profile: the one that knows the file.
 */
export interface ExportImportInput {
  file: FileRef;
  profile?: Id;
}
/**
 * Namespace = first part of the path: penalty, license, measure, execution look at documents of that procedure, case at the whole file.
 */
export interface FactDefinition {
  path: FactPath;
  /**
   * Name shown on the finding card.
   */
  term: string;
  type: 'text' | 'date' | 'dateTime' | 'number' | 'money' | 'boolean' | 'list';
  /**
   * Term list that the values belong to, where the source fields do not say it.
   */
  terms?: string;
  /**
   * Sources in order of preference: the first with a value counts. A document that was found but not read leaves the fact open.
   *
   * @minItems 1
   */
  from?: FactSource[];
  /**
   * A source that was not read gives way to the next, which is near enough: for days that only pick the law in force.
   */
  nearest?: boolean;
  /**
   * Computed from other facts.
   */
  is?:
    | ValueOperand
    | FactOperand
    | FieldOperand
    | ItemOperand
    | RelatedOperand
    | ParameterOperand
    | DocumentsOperand
    | PickOperand
    | FoldOperand
    | ProductOperand
    | AgeOperand
    | DateShiftOperand
    | DaysOperand
    | MoneyWordsOperand
    | DateOfOperand
    | YearOperand
    | FirstKnownOperand
    | ChooseOperand
    | OtherCasesOperand
    | MissingNumbersOperand;
  /**
   * Boolean fact: whether the condition holds.
   */
  holds?:
    | AllCondition
    | AnyCondition
    | NotCondition
    | EachCondition
    | ExistsLeaf
    | PresentLeaf
    | ElementsLeaf
    | CompareLeaf
    | CapLeaf
    | DeadlineLeaf
    | OrderLeaf
    | CountLeaf
    | SameLeaf
    | DisjointLeaf
    | OverlapLeaf
    | LookupLeaf
    | ShapeLeaf
    | UniqueLeaf
    | ManualLeaf;
}
export interface FactSource {
  documents?: DocumentSelector;
  field?: string;
  /**
   * A value of the head of the file; agency.province is the term of `provinces` that the area code lies in.
   */
  of?:
    | 'agency.name'
    | 'agency.type'
    | 'agency.level'
    | 'agency.area'
    | 'agency.government'
    | 'agency.province'
    | 'case.number'
    | 'case.title'
    | 'case.domain'
    | 'case.decisionNumber'
    | 'procedure.type'
    | 'procedure.remade'
    | 'procedure.remadeFrom'
    | 'party.type'
    | 'party.name'
    | 'party.idNumber'
    | 'party.birthDate'
    | 'party.address'
    | 'party.representative'
    | 'party.province';
  /**
   * only: all must agree, else ambiguous; first, last by date; lastBefore: last not after `before`; all: list.
   */
  select?: 'only' | 'first' | 'last' | 'lastBefore' | 'all';
  before?: FactPath;
  /**
   * Days added to a date, e.g. the period of service by public notice.
   */
  plus?: {
    parameter: string;
    unit: LimitUnit;
  };
}
export interface FactFile {
  $schema?: string;
  facts: FactDefinition[];
  sets?: DocumentSet[];
}
export interface FailedFile {
  file: string;
  error: ApiError;
}
/**
 * A number with the cases it was made from. `share` is a percentage with two decimals, absent where its base has fewer than ten files.
 */
export interface Figure {
  /**
   * null: there is nothing to compute it from.
   */
  value: number | null;
  decimals: number;
  share?: number;
  where: SetCondition;
}
export interface FindingJudgement {
  rule: RuleId;
  procedure: string;
  verdict: ReviewerVerdict;
  reason?: string;
  by: string;
  at: Instant;
}
/**
 * The reviewer goes on in a case that they seem to be involved in, and says why.
 */
export interface GoOnInput {
  review: string;
  reason: string;
}
/**
 * `revision` of the view that was looked at.
 */
export interface GradeInput {
  campaign: string;
  revision: number;
}
export interface HistoryInput {
  case?: string;
  review?: string;
  offset: number;
  limit: number;
}
export interface HistoryLine {
  seq: number;
  at: Instant;
  actor: string;
  kind: string;
  text: string;
  hash: Sha256;
}
export interface HistoryPage {
  events: HistoryLine[];
  total: number;
}
/**
 * Files or folders: case-file JSON, and what cases are read from (PDF, pictures, Word, Excel, ZIP). `sample` marks what is imported as 示例.
 */
export interface ImportInput {
  files: FileRef[];
  sample?: boolean;
  /**
   * Cases as a person arranged them; in place of those that the program would make of the files.
   */
  cases?: ArrangedCase[];
}
/**
 * 归卷: which files the program takes for which case, before anything is read.
 */
export interface ImportPlanView {
  cases: ArrangedCase[];
  /**
   * Case-file JSON, imported as it is.
   */
  json: number;
  failed: FailedFile[];
  duplicates: SameFiles[];
  /**
   * Files of which it does not show which case they belong to.
   */
  loose: FileRef[];
}
/**
 * Files of the same content, each with its place.
 */
export interface SameFiles {
  /**
   * @minItems 2
   */
  files: string[];
}
/**
 * What happened to each file; finished cases stay when cancelled.
 */
export interface ImportResult {
  imported: ImportedCase[];
  failed: FailedFile[];
  conflicts: KeyConflict[];
  cancelled: boolean;
  /**
   * Cases that were not read and wait in the queue.
   */
  left?: number;
}
export interface ImportedCase {
  case: string;
  file: string;
  /**
   * revised: same natural key, other content, a new revision.
   */
  outcome: 'new' | 'revised' | 'unchanged';
  label: string;
  read?: ReadingSummary;
}
/**
 * What reading made of the files of a case.
 */
export interface ReadingSummary {
  files: number;
  pages: number;
  documents: number;
  /**
   * What could not be read, one plain Chinese sentence each.
   */
  notes: string[];
}
/**
 * Two files with one natural key (agency, case number, decision number) in one import: neither was taken.
 */
export interface KeyConflict {
  key: string;
  files: string[];
}
/**
 * One case of an import. problem: taken, with files or pages that could not be read; left: not read, waits in the queue.
 */
export interface ImportRow {
  name: string;
  state: 'waiting' | 'reading' | 'done' | 'problem' | 'failed' | 'left';
  /**
   * Page that is being read.
   */
  page?: number;
  pages?: number;
  documents?: number;
  seconds?: number;
  case?: string;
  label?: string;
  /**
   * The first thing that went wrong.
   */
  message?: string;
}
export interface ImportRows {
  rows: ImportRow[];
}
/**
 * What a person says about completeness; the case is checked again.
 */
export interface InventoryInput {
  case: string;
  inventory: 'complete' | 'incomplete' | 'unknown';
  missingKinds?: Id[];
  missingPageKinds?: Id[];
}
export interface ItemInput {
  scope: ItemScope;
  caseType: CaseType;
  line: Id;
}
/**
 * The imported sample of a campaign, or some cases under a standard of the library.
 */
export interface ItemScope {
  campaign?: string;
  /**
   * @maxItems 2000
   */
  cases?: string[];
  standard?: Id;
}
/**
 * `judged`: cases in which the current reviewer judged the line.
 */
export interface ItemLine {
  line: Id;
  section: string;
  item: string;
  itemNo: string;
  kind: LineKind;
  text: string;
  points: string;
  judged: number;
}
/**
 * `name`: of the campaign, or of the standard.
 */
export interface ItemList {
  name: string;
  tables: ItemTable[];
}
/**
 * The score table of one case type with the cases that are judged by it.
 */
export interface ItemTable {
  caseType: CaseType;
  title: string;
  cases: number;
  lines: ItemLine[];
}
/**
 * `judgement`: of the current reviewer; `lost`: points that it takes by itself, before limits; `submitted`: the review was submitted; `machine` is left out where no rule speaks to the line, and before the reviewer has judged if the campaign wants 先独立判断.
 */
export interface ItemRow {
  case: string;
  label: string;
  agency: string;
  party: string;
  machine?: MachineVerdict;
  places: number;
  judgement?: ReviewerVerdict;
  lost?: number;
  reason?: string;
  submitted: boolean;
}
/**
 * One line of the sheet over many cases; those with a place to show come first, the order does not change by judging.
 */
export interface ItemView {
  line: ItemLine;
  rows: ItemRow[];
}
export interface JobId {
  job: Id;
}
export interface JobList {
  jobs: JobState[];
}
export interface JobStarted {
  job: Id;
}
/**
 * Reviewer's own verdict on a machine finding; null takes it back. A reason is required where it differs from the machine's.
 */
export interface JudgeFindingInput {
  review: string;
  rule: RuleId;
  procedure: string;
  verdict: ReviewerVerdict | null;
  reason?: string;
}
/**
 * Writes one judgement; a late write (other row revision) is refused with the current value.
 */
export interface JudgeInput {
  review: string;
  judgement: Judgement;
  rowRevision: number;
}
/**
 * A draft that was begun and not saved yet; without one there is none.
 */
export interface KeptDraft {
  draft?: StandardDraft;
}
export interface LabelMap {
  [k: string]: string[];
}
export interface LedgerColumn {
  column: number;
  head: string;
  /**
   * Id of a target; empty: not taken.
   */
  target: string;
  /**
   * Where the answer comes from.
   */
  how: 'head' | 'remembered' | 'none' | 'ignored';
}
export interface LedgerColumnChoice {
  column: number;
  target: string;
}
/**
 * What is left out is taken as `ledger.look` would guess it; columns that are given are remembered for the agency.
 */
export interface LedgerImportInput {
  file: FileRef;
  sheet?: string;
  headRow?: number;
  /**
   * Agency of rows that name none.
   */
  agency?: string;
  /**
   * 行政处罚普通程序、简易程序、行政许可、行政强制措施、行政强制执行。
   */
  procedure?:
    'penalty.general' | 'penalty.simplified' | 'license' | 'coercion.measure' | 'coercion.execution';
  columns?: LedgerColumnChoice[];
}
/**
 * A register before it is imported: head, five rows, and what each column is taken to be.
 */
export interface LedgerLook {
  sheets: string[];
  sheet: string;
  /**
   * From 1; 0 where none was found.
   */
  headRow: number;
  headRows: number;
  /**
   * The first five rows below the head.
   */
  rows: string[][];
  columns: LedgerColumn[];
  /**
   * Rows below the head that hold something.
   */
  lines: number;
  targets: LedgerTargetLine[];
  /**
   * Some column names the agency of each row.
   */
  agencyColumn: boolean;
  /**
   * The agency that the mapping is remembered for; empty where unknown.
   */
  agency: string;
  /**
   * The agency's remembered mapping was used.
   */
  remembered: boolean;
  /**
   * Some column tells the kind of case.
   */
  procedureTold: boolean;
  /**
   * 行政处罚普通程序、简易程序、行政许可、行政强制措施、行政强制执行。
   */
  procedure?:
    'penalty.general' | 'penalty.simplified' | 'license' | 'coercion.measure' | 'coercion.execution';
}
export interface LedgerTargetLine {
  target: Id;
  term: string;
}
/**
 * Without sheet, head row or agency: what the program takes them to be.
 */
export interface LedgerLookInput {
  file: FileRef;
  sheet?: string;
  headRow?: number;
  agency?: string;
}
/**
 * What the heads of one agency's registers stand for, as a reviewer said.
 */
export interface LedgerMapping {
  agency: string;
  heads: {
    [k: string]: string;
  };
}
export interface LedgerPlace {
  /**
   * Document kind by procedure.
   */
  kinds: {
    [k: string]: Id;
  };
  field: Id;
  /**
   * The document served the decision of the row.
   */
  serves?: 'decision';
}
/**
 * How heads of registers (台账) are understood: what their columns stand for and where it goes in a case file.
 */
export interface LedgerReading {
  targets: LedgerTarget[];
  /**
   * Heads of columns that no paper of a case states.
   */
  ignored: string[];
  /**
   * Words that may stand beside a known head without changing it.
   */
  neutral: string[];
  /**
   * Words by which a row names its procedure; the first that fits.
   */
  procedures: {
    type: ProcedureType;
    words: string[];
  }[];
  /**
   * Words that open a line of sums.
   */
  totals: string[];
  /**
   * Yuan of one unit written in a head: 罚款金额（万元）.
   */
  units: {
    [k: string]: number;
  };
  /**
   * Words of an outcome that make the decision one of another kind.
   */
  decisions: {
    words: string[];
    instead: {
      [k: string]: Id;
    };
  }[];
}
/**
 * What a column can stand for: part of the header, of the party, or fields of documents by procedure.
 */
export interface LedgerTarget {
  id: Id;
  term: string;
  /**
   * Further heads; the term is always one.
   */
  heads: string[];
  header?: 'agency' | 'caseNumber' | 'decisionNumber' | 'title' | 'procedure' | 'domain';
  party?: 'name' | 'idNumber' | 'type' | 'address' | 'representative';
  documents?: LedgerPlace[];
}
export interface LeftEntry {
  place: string;
  message: string;
}
export interface LineMark {
  /**
   * Line of the page, from 0.
   */
  line: number;
  /**
   * @minItems 4
   * @maxItems 4
   */
  region?: number[];
}
/**
 * Why a judgement does not fit its line.
 */
export interface LineProblem {
  line: Id;
  code: string;
  message: string;
}
export interface ListSort {
  by: 'risk' | 'caseNumber' | 'party' | 'agency' | 'decisionDate' | 'importedAt' | 'score';
  descending: boolean;
}
export interface MachineSuggestion1 {
  label: '机器建议，未经评查';
  settings: ScoringSettings;
  suggestions: Suggestion[];
  /**
   * Vetoes that a failing rule points at; for a person to decide.
   */
  vetoHints: VetoHint[];
  result: ScoreResult;
}
/**
 * A file on paper that is only scored: it has a heading and no documents.
 */
export interface ManualCaseInput {
  caseNumber?: string;
  decisionNumber?: string;
  agency: string;
  party?: string;
  title?: string;
  procedure: ProcedureType;
}
export interface MappingAgency {
  name: MappingRule;
  type?: MappingRule;
  level?: MappingRule;
  area?: MappingRule;
  areaCode?: MappingRule;
  government?: MappingRule;
}
export interface MappingRule {
  path: MappingPath;
  /**
   * A code list of the profile by name, or the codes themselves; a code that is not in it is listed and left out.
   */
  terms?: Id | MappingTerms;
  /**
   * Of plain numbers; yuan unless given.
   */
  unit?: 'yuan' | 'tenThousandYuan' | 'cent';
  /**
   * The text is an instant; it gives the day in UTC+8.
   */
  time?: 'epochSeconds' | 'epochMilliseconds';
  /**
   * Between the members of a list; the usual marks unless given.
   */
  separator?: string;
  /**
   * Each node is a structure; its fields by rules from there.
   */
  parts?: {
    [k: string]: MappingRule;
  };
}
export interface MappingTerms {
  [k: string]: string;
}
/**
 * Where the platform declares that its export holds every document of the case.
 */
export interface MappingCompleteness {
  /**
   * true: by what the platform is; a test: by what it says of each case.
   */
  declared: boolean | MappingTest;
}
/**
 * There is such a node, with one of the texts where some are given.
 */
export interface MappingTest {
  path: MappingPath;
  equals?: string[];
}
/**
 * Every node that passes the test is one document. `kind` of the vocabulary, or `kindFrom`. `key`: by which other documents name this one; `serves`: key of the document that this one served.
 */
export interface MappingDocuments {
  path: MappingPath;
  where?: MappingTest;
  /**
   * Identifier inside one file or table.
   */
  kind?: string;
  kindFrom?: MappingRule;
  title?: MappingRule;
  key?: MappingPath;
  serves?: MappingPath;
  fields: {
    [k: string]: MappingRule;
  };
  signatures?: MappingSignatures[];
}
export interface MappingSignatures {
  path: MappingPath;
  /**
   * Identifier inside one file or table.
   */
  role?: string;
  roleFrom?: MappingRule;
  name?: MappingRule;
  date?: MappingRule;
  opinion?: MappingRule;
}
export interface MappingParties {
  path: MappingPath;
  type?: MappingRule;
  name?: MappingRule;
  idNumber?: MappingRule;
  birthDate?: MappingRule;
  address?: MappingRule;
  representative?: MappingRule;
  province?: MappingRule;
}
/**
 * `cases`: every node is one case. `procedures`: terms give procedure types; each node one procedure, the first is the main one.
 */
export interface MappingProfile {
  format: 'mingjuan.mapping-profile';
  formatVersion: 1;
  id: Id;
  /**
   * As a person calls it, with the platform.
   */
  name: string;
  note?: string;
  /**
   * An example of no real platform.
   */
  invented?: boolean;
  source: 'json' | 'xml';
  /**
   * All must hold for a file to be taken as one of this platform; an empty list: only where it is named.
   */
  recognise: MappingTest[];
  cases: MappingPath;
  agency: MappingAgency;
  header?: {
    caseNumber?: MappingRule;
    decisionNumber?: MappingRule;
    title?: MappingRule;
    domain?: MappingRule;
  };
  procedures: MappingRule;
  parties?: MappingParties;
  /**
   * @minItems 1
   */
  documents: MappingDocuments[];
  completeness?: MappingCompleteness;
  /**
   * Paths below a case, or below the file where they start with `^/`, that hold nothing for a review; others that are not mapped are listed.
   */
  ignored?: string[];
  /**
   * Codes of the platform by list.
   */
  codeLists?: {
    [k: string]: MappingTerms;
  };
}
/**
 * Local values of an office, for `mingjuan check --parameters`.
 */
export interface OfficeParameterFile {
  values: ParameterValue[];
}
export interface ParameterValue {
  key: string;
  from: FullDate | null;
  to: FullDate | null;
  match?: {
    [k: string]: string;
  };
  value: number | string | boolean | ParameterEntry[];
  /**
   * Document that sets it.
   */
  source: string;
  verification?: Verification;
}
/**
 * One line of a catalogue or register.
 */
export interface ParameterEntry {
  [k: string]: string | number | boolean;
}
export interface OfficeValue {
  id: string;
  value: ParameterValue;
}
/**
 * Where the text is silent; the campaign answers and the answer is printed.
 */
export interface OpenQuestion {
  id: Id;
  question: string;
  /**
   * @minItems 2
   */
  options: QuestionOption[];
  /**
   * Identifier inside one file or table.
   */
  suggested: string;
  /**
   * Why this one is suggested.
   */
  why?: string;
}
export interface QuestionOption {
  id: Id;
  text: string;
  effect: ChoiceEffect;
}
/**
 * Opens the current reviewer's review of a case, or the one begun before. Answers to open questions of the standard replace the preset. With `campaign`, the standard, answers and grade lines that it froze are taken; `standard` and the rest are left aside.
 */
export interface OpenReviewInput {
  case: string;
  standard?: Id;
  schedule?: Id;
  campaign?: string;
  answers?: AnswerInput[];
}
export interface OutlineDocument {
  document: string;
  title: string;
  ranges: PageRange[];
}
export interface OutlineFile {
  file: string;
  name: string;
  pages: number;
  /**
   * The program holds the file, so its pages can be shown.
   */
  kept: boolean;
}
/**
 * A place that a value was read from. Region as shares of the upright page.
 */
export interface OutlinePlace {
  document: string;
  /**
   * As evidence names it: `date`, `signature.head.date`, `seal`.
   */
  path: string;
  file: string;
  page: number;
  /**
   * @minItems 4
   * @maxItems 4
   */
  region?: number[];
  /**
   * confirmed: a person stands behind the value.
   */
  state: 'confirmed' | 'unconfirmed';
  /**
   * The value as it stands in the case; empty where it is absent.
   */
  text: string;
}
/**
 * The reviewer seems to be involved in the case (回避); with the reason that they gave for going on all the same.
 */
export interface OwnCase {
  /**
   * @minItems 1
   */
  ties: OwnCaseTie[];
  reason?: string;
  at?: Instant;
}
/**
 * named: in the papers, as `role`; party: party or its representative; unit: the reviewer's unit is `role`.
 */
export interface OwnCaseTie {
  kind: 'named' | 'party' | 'unit';
  role: string;
  /**
   * Titles of the papers.
   */
  documents: string[];
}
/**
 * Keys that a reader chose in place of single keys, by command; an empty list turns them off.
 */
export interface OwnKeys {
  /**
   * @maxItems 4
   */
  [k: string]: string[];
}
export interface PackLine {
  version: PackVersion;
  problems: string[];
}
export interface PageFindInput {
  case: string;
  text: string;
}
/**
 * Places of a text in the files of a case, in the order of the pages; spaces, line ends and widths of characters don't matter.
 */
export interface PageFound {
  hits: PageHit[];
  /**
   * There are more than were counted.
   */
  more: boolean;
}
export interface PageHit {
  file: string;
  page: number;
  /**
   * One for each line that the text runs over.
   *
   * @minItems 1
   */
  marks: LineMark[];
}
export interface PageLine {
  text: string;
  /**
   * @minItems 4
   * @maxItems 4
   */
  region?: number[];
  row?: number;
  table?: number;
}
/**
 * Files of a case with their pages, the documents on them, and where values were read: what a viewer of the case needs to find its way.
 */
export interface PageOutline {
  files: OutlineFile[];
  documents: OutlineDocument[];
  places: OutlinePlace[];
}
/**
 * The file itself, unchanged, for a viewer that draws it.
 */
export interface PageSource {
  file: string;
  source: FileRef;
  pages: number;
}
export interface PageSourceInput {
  case: string;
  file: string;
}
/**
 * One page of a source file: its image where it has one, and its text.
 */
export interface PageView {
  file: string;
  page: number;
  pages: number;
  image?: FileRef1;
  lines: PageLine[];
  problem?: string;
  /**
   * Place of the field on this page.
   *
   * @minItems 4
   * @maxItems 4
   */
  region?: number[];
  /**
   * Name of the file.
   */
  name?: string;
  size?: PictureSize;
  /**
   * Quarter turns clockwise by which the picture is turned against the file, so that it stands upright. Regions are shares of the upright page.
   */
  turned?: number;
  /**
   * The program holds the file: `pages.source` gives it.
   */
  keptSource?: boolean;
}
/**
 * Opaque token for a file or folder that the host minted; the page never sees a path.
 */
export interface FileRef1 {
  token: string;
  name: string;
  size: number;
  isFolder: boolean;
}
/**
 * Width and height of a picture in dots, and how finely it was drawn.
 */
export interface PictureSize {
  width: number;
  height: number;
  resolution: 'preview' | 'full';
}
/**
 * A page by its file, or the page that a document, or a field of it, stands on.
 */
export interface PageViewInput {
  case: string;
  file?: string;
  page?: number;
  document?: string;
  /**
   * As evidence names it: `date`, `signature.head.date`, `seal`.
   */
  field?: string;
  /**
   * Picture that is asked for; full where not said. A preview is drawn at once, a finer picture that is there already serves as one. After a full picture its neighbours are drawn ahead.
   */
  image?: 'none' | 'preview' | 'full';
  /**
   * Only this place of the page, x, y, width, height as shares, with some room around it; the page's text is left out.
   *
   * @minItems 4
   * @maxItems 4
   */
  crop?: number[];
}
/**
 * A paper as it will be printed. Its texts may be edited, its numbers may not: each is a field that knows its cases.
 */
export interface Paper {
  format: 'mingjuan.paper';
  formatVersion: 1;
  kind: PaperKind;
  /**
   * For file names and page heads.
   */
  name: string;
  scope: StatisticsScope;
  scopeText: string;
  printedAt: Instant;
  blocks: PaperBlock[];
  warnings: PaperWarning[];
  versions: ReportVersions;
  /**
   * Standards behind the scores, as 标题@hash.
   */
  standards: string[];
}
export interface PaperText {
  kind: 'text';
  id: Id;
  style:
    | 'title'
    | 'recipients'
    | 'heading1'
    | 'heading2'
    | 'paragraph'
    | 'attachments'
    | 'signer'
    | 'date'
    | 'attachmentMark'
    | 'attachmentTitle'
    | 'note';
  /**
   * @minItems 1
   */
  runs: PaperRun[];
  /**
   * The text is a person's; the numbers are the program's.
   */
  edited: boolean;
}
export interface PaperWords {
  text: string;
}
export interface PaperNumber {
  figure: PaperFigure;
}
/**
 * `id` follows from what is counted, so that an edited text finds the same number again after the data changed. Without `where` the number is of the campaign's list, not of cases in the program.
 */
export interface PaperFigure {
  id: string;
  /**
   * As printed.
   */
  text: string;
  value: number;
  decimals: number;
  where?: SetCondition;
}
export interface PaperTable {
  kind: 'table';
  id: Id;
  caption: string;
  /**
   * @minItems 1
   */
  columns: PaperColumn[];
  rows: PaperRow[];
}
export interface PaperColumn {
  title: string;
  /**
   * Of the width; shares add up to 1.
   */
  share: number;
  align: 'left' | 'center' | 'right';
}
export interface PaperRow {
  cells: PaperRun[][];
  total?: true;
}
export interface PaperBreak {
  kind: 'pageBreak';
}
/**
 * What the reader of the paper has to know; printed too, stops nothing.
 */
export interface PaperWarning {
  text: string;
  where?: SetCondition;
  block?: Id;
}
/**
 * New words of one block; numbers stand in it as {{id}} of their figure. null takes the program's own words again.
 */
export interface PaperEditInput {
  paper: PaperKind;
  scope: StatisticsScope;
  block: Id;
  template: string | null;
}
export interface PaperExportInput {
  paper: PaperKind;
  scope: StatisticsScope;
  /**
   * @minItems 1
   */
  formats: ('pdf' | 'docx' | 'xlsx' | 'html')[];
}
export interface PaperInput {
  paper: PaperKind;
  scope: StatisticsScope;
}
/**
 * One value that is added, changed or removed; before and after are words.
 */
export interface ParameterChangeLine {
  what: 'added' | 'changed' | 'removed';
  title: string;
  match: string;
  from: string;
  to: string;
  before: string;
  after: string;
}
export interface ParameterDefinition {
  key: string;
  title: string;
  /**
   * local: must be entered by the office before rules can decide.
   */
  scope: 'national' | 'local';
  type: 'number' | 'money' | 'text' | 'boolean' | 'choice' | 'entries';
  /**
   * e.g. 日, 元.
   */
  unit?: string;
  choices?: string[];
  /**
   * Names by which values may differ, e.g. domain, province, partyType.
   */
  dimensions: string[];
  /**
   * For type entries.
   */
  entryFields?: string[];
  /**
   * Chinese words by which people read and write ids: of the choices under `value`, of an entry field under its name.
   */
  terms?: {
    [k: string]: {
      [k: string]: string;
    };
  };
  note?: string;
  values: ParameterValue[];
}
export interface ParameterFile {
  parameters: ParameterDefinition[];
}
/**
 * Without apply: only a preview. apply: the digest of the preview that was agreed to.
 */
export interface ParameterImportInput {
  file: FileRef;
  apply?: string;
}
/**
 * What a workbook of local values changes. With a problem nothing can be applied and there is no digest.
 */
export interface ParameterImportResult {
  applied: boolean;
  digest?: string;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /**
   * How many problems there are; `problems` names the first of them.
   */
  wrong: number;
  lines: ParameterChangeLine[];
  problems: WorkbookProblem[];
}
export interface WorkbookProblem {
  sheet: string;
  row?: number;
  column?: string;
  message: string;
}
/**
 * A parameter with the office's own values; usedBy: ids of rules that ask for it.
 */
export interface ParameterLine {
  definition: ParameterDefinition;
  office: OfficeValue[];
  usedBy: string[];
}
export interface ParameterList {
  parameters: ParameterLine[];
}
export interface ParameterRemoveInput {
  id: string;
}
/**
 * Adds an office value or replaces one by id.
 */
export interface ParameterSaveInput {
  value: ParameterValue;
  replaces?: string;
}
export interface ParameterTrial {
  value: ParameterValue;
  replaces?: string;
}
/**
 * How many verdicts would change.
 */
export interface ParameterTrialResult {
  cases: number;
  verdicts: number;
  byRule: {
    rule: string;
    changed: number;
  }[];
}
export interface ParameterWaitingInput {
  key: string;
}
/**
 * JSON Patch operation; a path may name list members by id: /documents/#decision/fields/date.
 */
export interface PatchOperation {
  op: 'add' | 'remove' | 'replace';
  path: string;
  value?: unknown;
}
/**
 * A regular expression over the running text. With `is` its standing there is the value; else the value is read from its group `value`.
 */
export interface Phrase {
  say: string;
  is?: boolean | string | number;
  /**
   * The words may mean something else: a person should look at what was read.
   */
  doubtful?: boolean;
  /**
   * Where several values are found: the first or last is meant. Without it several different values are none.
   */
  among?: 'first' | 'last';
}
/**
 * Without id: a new phrase.
 */
export interface PhraseInput {
  id?: string;
  text: PhraseText;
  whose: PhraseOwner;
}
/**
 * The current reviewer's own first, then the office's.
 */
export interface PhraseList {
  phrases: ReasonPhrase[];
}
export interface ReasonPhrase {
  id: string;
  text: PhraseText;
  whose: PhraseOwner;
}
export interface PhraseMap {
  [k: string]: Phrase[];
}
export interface PhraseRemoveInput {
  id: string;
}
export interface PhraseSaved {
  /**
   * Of the phrase that was added or changed.
   */
  id: string;
  phrases: ReasonPhrase[];
}
/**
 * Bounded discretion.
 */
export interface PointRange {
  min: number;
  max: number;
  step: number;
}
/**
 * Local reviewer profile, 本机登记，身份未验证.
 */
export interface Profile {
  id: string;
  name: string;
  unit: string;
}
export interface ProfileChoice {
  profile: string;
}
export interface ProfileChoiceLine {
  profile: Id;
  name: string;
}
/**
 * Without id: a new profile.
 */
export interface ProfileInput {
  id?: string;
  name: string;
  unit: string;
}
export interface ProfileList {
  profiles: Profile[];
  current?: string;
}
export interface ReadingLabels {
  fields: LabelMap1;
  /**
   * Further labels for documents of one kind; they win over the general ones.
   */
  kinds: {
    [k: string]: LabelMap;
  };
  signaturePatterns: LabelMap2;
  /**
   * Labels of a unit's head that mean the head of the agency where they come after another unit head's box and no box of the agency's head stands there.
   */
  headAfterUnit: string[];
  /**
   * Labels that only nearly state a field (填制日期 of a receipt is not surely the day of payment): any other label wins, and a person should look.
   */
  weak: {
    [k: string]: LabelMap;
  };
  signatures: LabelMap3;
  /**
   * Labels that state no field on documents of a kind, or of a class (class:record), though the general list has them.
   */
  ignore: {
    [k: string]: string[];
  };
  /**
   * Labels that state no field but are never a value: 性别, 联系电话.
   */
  others: string[];
  /**
   * Heads of columns of lists, by structure and by field of the structure; `other` for columns that state no field.
   */
  columns: {
    [k: string]: LabelMap;
  };
  /**
   * Fields whose value may take several paragraphs.
   */
  runsOn: string[];
  /**
   * Words of numbered headings whose section states a field, by kind and field.
   */
  sections: {
    [k: string]: LabelMap;
  };
  /**
   * Fields that say the same as another field, by kind.
   */
  same: {
    [k: string]: {
      [k: string]: string;
    };
  };
  /**
   * Labels by signature role on documents of one kind; they win over the general ones.
   */
  kindSignatures: {
    [k: string]: LabelMap;
  };
  /**
   * Words by which papers name the terms of a list, beside the vocabulary's own; by list and term.
   */
  termWords: {
    [k: string]: LabelMap;
  };
}
/**
 * Labels by field id, for documents of any kind that has the field.
 */
export interface LabelMap1 {
  [k: string]: string[];
}
/**
 * Regular expressions of whole labels by signature role, for labels that the lists do not have; the first role that fits.
 */
export interface LabelMap2 {
  [k: string]: string[];
}
/**
 * Labels by signature role: boxes of opinions (机关负责人意见) and lines to sign (被询问人).
 */
export interface LabelMap3 {
  [k: string]: string[];
}
export interface ReadingPhrases {
  fields: PhraseMap1;
  /**
   * Phrases for documents of one kind; they replace the general ones of the field.
   */
  kinds: {
    [k: string]: PhraseMap;
  };
}
/**
 * Phrases by field id, for documents of any kind that has the field.
 */
export interface PhraseMap1 {
  [k: string]: Phrase[];
}
export interface ReadingSilence {
  /**
   * By kind, or by class (class:record).
   */
  kinds: {
    [k: string]: Silence[];
  };
}
/**
 * What it means that a paper whose whole text was read says nothing of a field, because what it would say has fixed words. `unless`: a trace that something of it is said, which was not understood.
 */
export interface Silence {
  field: string;
  unless: string;
  /**
   * Words that must stand on the paper, so that the part where the field belongs was surely read.
   */
  needs?: string;
  /**
   * The value that silence means; without it the field is not stated.
   */
  is?: boolean | string | string[];
}
/**
 * Titles by which papers name their kind, beside the vocabulary's own terms. A title is compared without spaces, brackets and strokes between words.
 */
export interface ReadingTitles {
  /**
   * Regular expressions by kind; each has to match up to the end of a title, and the longest match decides.
   */
  kinds: {
    [k: string]: string[];
  };
  /**
   * Words that make another paper of the title behind them: 解除 before 扣押决定书. A match may leave none of them in front of it.
   */
  turns: string[];
  /**
   * Words by which titles differ though they look alike (立案审批表, 结案审批表). A title with a character or two misread must have the same ones, and the same turns.
   */
  telling: string[];
}
/**
 * Cases to check again; absent: all.
 */
export interface RecheckInput {
  cases?: string[];
}
export interface RecheckResult {
  checked: number;
  changed: number;
  failed: FailedFile[];
  cancelled: boolean;
}
/**
 * As the result of other imports, with what was not taken of cases that were.
 */
export interface RegisterImportResult {
  imported: ImportedCase[];
  failed: FailedFile[];
  conflicts: KeyConflict[];
  cancelled: boolean;
  notes: RegisterNote[];
  notesTotal: number;
}
export interface RegisterNote {
  /**
   * File and row, or path in the export.
   */
  place: string;
  message: string;
}
export interface ReportFiles {
  files: FileRef[];
}
/**
 * What stored reviews would come to under another standard; nothing is stored.
 */
export interface RescoreResult {
  reviews: number;
  /**
   * The grade is another one, whatever is still open.
   */
  changed: number;
  /**
   * New lines were never judged, so that the grade may change or stay.
   */
  open: number;
  same: number;
  lines: RescoredReview[];
  cancelled: boolean;
}
export interface RescoredReview {
  case: string;
  label: string;
  outcome: 'changed' | 'open' | 'same';
  before: ScoreAndGrade;
  after: ScoreAndGrade;
  /**
   * Lines of the new standard without a judgement.
   */
  unjudged: number;
}
export interface ScoreAndGrade {
  /**
   * `92.99`, `79.10–90.21`, or empty where there is none.
   */
  score: string;
  grade: string;
}
/**
 * Without confirm only compares.
 */
export interface RestoreInput {
  file: FileRef;
  confirm: boolean;
}
export interface RestoreResult {
  restored: boolean;
  backupCases: number;
  presentCases: number;
  lostCases: number;
  backupAt: Instant;
  text: string;
}
/**
 * The campaign that a review was opened in, with its settings for reviewers.
 */
export interface ReviewCampaign {
  campaign: string;
  name: string;
  review: CampaignReview;
}
/**
 * What a command on a review changed: everything the page recomputes from.
 */
export interface ReviewChange {
  judgements: Judgement[];
  findingJudgements: FindingJudgement[];
  lines: ReviewLine[];
  result: ScoreResult1;
  state: ReviewSheetState;
  canUndo?: string;
  rowRevisions: {
    [k: string]: number;
  };
}
/**
 * A leaf line in the order of the standard. stale: the evidence changed after it was judged (材料已更新).
 */
export interface ReviewLine {
  line: Id;
  section: string;
  item: Id;
  itemNo: string;
  kind: 'subPoint' | 'fault' | 'deduction' | 'veto' | 'bonus' | 'minus';
  text: string;
  points: string;
  rules: string[];
  state: 'unseen' | 'incomplete' | 'judged' | 'doubtful' | 'stale';
  problem?: string;
}
export interface ReviewSheetState {
  state: 'open' | 'signed';
  signedAt?: Instant;
  signedBy?: string;
  changedSince: boolean;
  logHead?: Sha256;
}
export interface ReviewId {
  review: string;
}
/**
 * Sheet, findings and score of one review.
 */
export interface ReviewView {
  review: string;
  case: string;
  heading: CaseHeading;
  standard: Standard;
  settings: ScoringSettings;
  presetText: string[];
  lines: ReviewLine[];
  judgements: Judgement[];
  findingJudgements: FindingJudgement[];
  suggestions: Suggestion[];
  vetoHints: VetoHint[];
  result: ScoreResult1;
  findings: CheckFinding[];
  reviewer: string;
  state: ReviewSheetState;
  canUndo?: string;
  rowRevisions: {
    [k: string]: number;
  };
  ownCase?: OwnCase;
  campaign?: ReviewCampaign;
}
/**
 * Scoring standard 评查标准 as data. Points are multiples of 0.001.
 */
export interface Standard {
  format: 'mingjuan.standard';
  formatVersion: 1;
  id: Id;
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  /**
   * Must be shown on every screen, sheet and export that uses this standard; null where an issuer stands behind the complete text.
   */
  label: string | null;
  /**
   * @minItems 1
   */
  caseTypes: CaseType[];
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
  /**
   * @minItems 1
   */
  source: StandardSource[];
  completeness: 'complete' | 'excerpt' | 'generic-example';
  /**
   * high: full text read; medium: mirrors or own construction; low: no issuer or a fragment.
   */
  confidence: 'high' | 'medium' | 'low';
  scorable: boolean;
  /**
   * Limits; shown where a standard is chosen.
   */
  note: string;
  counts: StandardCounts;
  scoring: StandardScoring;
  /**
   * High to low; empty where the campaign sets them.
   */
  grades: GradeLine[];
  gradesNote: string;
  unitScore: UnitScoreRule | null;
  unitScoreNote: string;
  vetoGroups: VetoGroup[];
  vetoes: Veto[];
  deductionBlocks: DeductionBlock[];
  schedules: ScoreSchedule[];
  adjustments: Adjustments | null;
  definitions?: StandardTerm[];
  revision?: StandardRevision;
}
export interface StandardSource {
  address: string;
  what: string;
}
/**
 * Numbers stated by whoever entered the standard; compared with what is found.
 */
export interface StandardCounts {
  vetoGroups?: number;
  vetoes?: number;
  commonErrors?: number;
  deductionItems?: number;
  schedules?: number;
  items?: number;
  subPoints?: number;
  faults?: number;
}
export interface StandardScoring {
  /**
   * earn-ratio: points earned over points applicable; deduct-from-full: items start full and lose points; fault-catalogue: coded faults without item points.
   */
  method: 'earn-ratio' | 'deduct-from-full' | 'fault-catalogue';
  /**
   * In the words of the standard.
   */
  formula: string;
  terms: ScoringTerms;
  /**
   * All-or-nothing half that vetoes take away.
   */
  legalityPoints: number | null;
  /**
   * Half that is earned by ratio, less deduction blocks.
   */
  normativePoints: number | null;
  /**
   * Starting score, usually 100.
   */
  base: number | null;
  /**
   * Divide by the points of the items that apply.
   */
  normalise: boolean;
  /**
   * What an item judged 不适用 does: leave the denominator, or count as full.
   */
  notApplicable: 'leave' | 'full' | 'unspecified';
  /**
   * listed: only items that say when; any: the standard does not list them.
   */
  notApplicableItems: 'listed' | 'any';
  /**
   * Most that all deduction blocks together may take.
   */
  deductionCap: number | null;
  /**
   * null: no cap stated.
   */
  bonusCap: number | null;
  bonusPlacement: 'none' | 'total' | 'numerator' | 'unspecified';
  min: number | null;
  max: (number | null) | 'unspecified';
  /**
   * Whether ratio less deduction blocks may go below zero.
   */
  normativeFloor: 'zero' | 'none' | 'unspecified';
  rounding: Rounding | 'unspecified';
  vetoEffect: VetoEffect;
  vetoReasonRequired: YesNoOrUnspecified;
  /**
   * Which vetoes must be judged: all, or those whose appliesTo names the case type.
   */
  vetoScope: 'all' | 'appliesTo' | 'unspecified';
  /**
   * Whether a sub-point may be given in part, in steps of 0.5.
   */
  partialCredit: 'none' | 'half-steps' | 'unspecified';
  /**
   * One flaw is counted once across lines.
   */
  sameFaultOnce: boolean | 'unspecified';
  sameFaultNote: string | null;
  listedFaultsOnly: YesNoOrUnspecified;
  discretionNeedsReason: boolean;
  /**
   * Deductions that a catalogue allows.
   *
   * @minItems 1
   */
  fixedSteps?: number[];
  openQuestions: OpenQuestion[];
}
/**
 * The standard's own words for the parts of its formula, for the printed arithmetic.
 */
export interface ScoringTerms {
  legality?: string;
  items: string;
  deductions?: string;
  bonus?: string;
  minus?: string;
  veto: string;
}
export interface UnitScoreRule {
  method: 'mean';
  /**
   * @minItems 1
   */
  rankBy: ('mean' | 'total')[];
}
export interface VetoGroup {
  id: Id;
  no: number;
  title: string;
}
/**
 * 一票否决 line. It never fires by itself: a reviewer gives the reason, a second person confirms.
 */
export interface Veto {
  id: Id;
  group: Id;
  no: number;
  heading: string;
  text: string;
  effect: VetoEffect;
  /**
   * @minItems 1
   */
  appliesTo: (CaseType | 'all')[];
  commonErrors: CommonError[];
  notVetoWhen: string[];
  notes: string[];
  rules: RuleLink[];
  decidable: LineDecidable;
}
/**
 * Score table of one case type.
 */
export interface ScoreSchedule {
  id: Id;
  no: number;
  caseType: CaseType;
  title: string;
  total: number | null;
  bonusTotal: number;
  sections: ScoreSection[];
}
export interface ScoreSection {
  id: Id;
  title: string;
  points: number | null;
  /**
   * Most that the items of this section may lose (deduct) or earn (earn).
   */
  cap: number | null;
  /**
   * @minItems 1
   */
  items: ScoreItem[];
}
export interface ScoreItem {
  id: Id;
  no: string;
  title: string;
  document: string | null;
  /**
   * earn: add sub-points; deduct: subtract faults; faults: catalogue without item points.
   */
  kind: 'earn' | 'deduct' | 'bonus' | 'faults';
  points: number | null;
  floor: number | null;
  /**
   * What the standard says if the document is absent; null where it says nothing.
   */
  whenMissing: WhenMissing | null;
  /**
   * When the item leaves the denominator.
   */
  notApplicableWhen: string | null;
  subPointsMayBeNotApplicable: boolean;
  note: string | null;
  rules: RuleLink[];
  decidable: LineDecidable;
  subPoints: SubPoint[];
  faults: ScoreFault[];
}
export interface WhenMissing {
  effect: 'zero' | 'notApplicable';
  text: string;
}
export interface SubPoint {
  id: Id;
  no: number;
  text: string;
  points: number;
  group: string | null;
  zeroesItemIfAbsent: boolean;
  notApplicableWhen: string | null;
  rules: RuleLink[];
  decidable: LineDecidable;
}
export interface ScoreFault {
  id: Id;
  code: string | null;
  text: string;
  /**
   * Fixed deduction. Exactly one of deduct, range, raisesFileVeto, sourceTruncated.
   */
  deduct: number | null;
  range: PointRange | null;
  per: 'once' | 'occurrence' | 'element' | 'document';
  /**
   * Most that this fault may take over all occurrences.
   */
  max: number | null;
  zeroesItem: boolean;
  raisesFileVeto: VetoEffect | null;
  /**
   * Faults with one key may rest on one flaw.
   */
  sameFaultKey: string | null;
  sourceTruncated: boolean;
  rules: RuleLink[];
  decidable: LineDecidable;
}
export interface StandardTerm {
  no: string;
  term: string;
  meaning: string;
}
export interface StandardRevision {
  previous: string;
  added: string[];
  removed: string[];
  changed: string[];
}
export interface Rule {
  $schema?: string;
  id: RuleId;
  title: string;
  titleEn: string;
  /**
   * Identifier inside one file or table.
   */
  stage: string;
  /**
   * Procedures in which it runs, once for each instance; `common` runs once for the whole file.
   *
   * @minItems 1
   */
  procedures: (
    | 'penalty.general'
    | 'penalty.simplified'
    | 'license'
    | 'coercion.measure'
    | 'coercion.execution'
    | 'common'
  )[];
  scope: 'case' | 'batch';
  decidable: 'mechanical' | 'judgement';
  severity: Severity;
  /**
   * What kind of source the duty has.
   */
  origin?: 'statute' | 'department-rule' | 'policy' | 'review-practice' | 'local-config';
  /**
   * Day of the step that the rule is about; picks the version. Needed unless there is one version without from and to.
   */
  versionDate?: string;
  /**
   * @minItems 1
   */
  versions: RuleVersion[];
  /**
   * Applicability: no gives notApplicable, unknown gives review.
   */
  when?:
    | AllCondition
    | AnyCondition
    | NotCondition
    | EachCondition
    | ExistsLeaf
    | PresentLeaf
    | ElementsLeaf
    | CompareLeaf
    | CapLeaf
    | DeadlineLeaf
    | OrderLeaf
    | CountLeaf
    | SameLeaf
    | DisjointLeaf
    | OverlapLeaf
    | LookupLeaf
    | ShapeLeaf
    | UniqueLeaf
    | ManualLeaf;
  assert: Condition;
  messages: RuleMessages;
  /**
   * One question that a person can answer by looking at one page; shown for review.
   */
  question?: string;
  /**
   * 整改：what the unit can still do.
   */
  remedy?: string;
  commonErrors?: string[];
  notAFaultWhen?: string[];
  /**
   * @minItems 1
   */
  examples: RuleExample[];
}
export interface RuleVersion {
  from: FullDate | null;
  /**
   * Last day in force, inclusive.
   */
  to: FullDate | null;
  /**
   * @minItems 1
   */
  basis: Basis[];
  /**
   * unverified: start, unit or boundary is not settled, so pass and fail become review. Default verified.
   */
  method?: 'verified' | 'unverified';
  parameters?: {
    [k: string]: Literal;
  };
}
/**
 * Head sentences for each verdict; {placeholders} name facts ({penalty.decision.date}), conditions' derivations ({window.lastDay}) and lists ({missing}).
 */
export interface RuleMessages {
  pass: RuleMessage;
  fail: RuleMessage;
  review: RuleMessage;
  notApplicable: RuleMessage;
}
export interface RuleExample {
  name: string;
  /**
   * Identifier inside one file or table.
   */
  base: string;
  patch: PatchOperation[];
  /**
   * For rules of scope batch: the other cases of the batch, each the same base with its own patch.
   */
  beside?: PatchOperation[][];
  parameters?: ParameterValue[];
  expect: {
    verdict: MachineVerdict;
    reason?: string;
    conditions?: {
      [k: string]: 'yes' | 'no' | 'unknown';
    };
  };
}
export interface RuleCase {
  case: string;
  label: string;
  verdict: MachineVerdict;
  message: string;
}
/**
 * Stored cases in which the rule failed, needs a person or ran into an error, by its latest run.
 */
export interface RuleCases {
  /**
   * Cases that were looked through.
   */
  looked: number;
  /**
   * Cases with at least one of the findings counted below.
   */
  affected: number;
  fail: number;
  review: number;
  error: number;
  /**
   * The first 200.
   */
  cases: RuleCase[];
  cancelled: boolean;
}
export interface RuleExampleResult {
  name: string;
  /**
   * It came out as the example says.
   */
  ok: boolean;
  wanted: MachineVerdict;
  /**
   * What the rule said.
   */
  message?: string;
  /**
   * What was not as the example says.
   */
  problem?: string;
}
/**
 * The examples of a rule as they come out now.
 */
export interface RuleExamples {
  examples: RuleExampleResult[];
}
export interface RuleInput {
  rule: RuleId;
}
export interface RuleLine {
  id: RuleId;
  pack: Id;
  title: string;
  titleEn: string;
  stage: string;
  stageTerm: string;
  procedures: string[];
  decidable: string;
  severity: string;
  verification: Verification;
}
export interface RuleList {
  /**
   * Packs of the user's own that were not taken, with the reason.
   */
  refused: string[];
  rules: RuleLine[];
  packs: PackLine[];
}
export interface RulePack {
  format: 'mingjuan.rule-pack';
  id: Id;
  title: string;
  /**
   * Who answers for it; shown on screen and paper.
   */
  issuer: string;
  documentNumber: string | null;
  version: string;
  procedures: (
    | 'penalty.general'
    | 'penalty.simplified'
    | 'license'
    | 'coercion.measure'
    | 'coercion.execution'
    | 'common'
  )[];
  note: string;
  /**
   * Place among the packs in lists, findings and papers; those without come last.
   */
  place?: number;
}
/**
 * A rule with its conditions in plain sentences.
 */
export interface RuleView {
  rule: Rule;
  stageTerm: string;
  how: string[];
}
/**
 * 评分表: what was settled, what the reviewer judged, what follows.
 */
export interface ScoreSheet {
  settings: ScoringSettings;
  judgements: Judgement[];
  result: ScoreResult1;
}
/**
 * The standard's own switches with the answers laid over them: nothing left open.
 */
export interface ScoringChoices {
  normativeFloor: 'zero' | 'none';
  bonusPlacement: 'none' | 'total' | 'numerator';
  partialCredit: 'none' | 'half-steps';
  notApplicable: 'leave' | 'full';
  vetoScope: 'all' | 'appliesTo';
  vetoEffect: 'zero' | 'failNoScore' | 'minus100' | 'notExcellent';
  max: number | null;
  sameFaultOnce: boolean;
  rounding: Rounding;
}
export interface SelfCheck {
  program: ProgramVersion;
  versions: DataVersion[];
  packs: PackLine[];
  standards: string[];
  calendarYears: number[];
  checks: SelfCheckLine[];
}
export interface SelfCheckLine {
  name: string;
  ok: boolean;
  text: string;
}
export interface Settings {
  language: 'zh-CN' | 'en';
  standard: Id | null;
  fontScale: number;
  paper: 'white' | 'cream' | 'grey';
  singleKeys: boolean;
  keys: OwnKeys;
  listSort: ListSort;
  firstStartDone: boolean;
}
export interface SettingsInput {
  language?: 'zh-CN' | 'en';
  standard?: Id | null;
  fontScale?: number;
  paper?: 'white' | 'cream' | 'grey';
  singleKeys?: boolean;
  keys?: OwnKeys;
  listSort?: ListSort;
  firstStartDone?: boolean;
}
export interface SheetColumn {
  head: string;
  role: SheetColumnRole;
  /**
   * Why this role is proposed.
   */
  how: 'head' | 'remembered' | 'content' | 'none';
}
/**
 * Tables of a file, with what their columns seem to stand for.
 */
export interface SheetLook {
  name: string;
  /**
   * What the file calls itself, where it says.
   */
  title: string;
  tables: SheetTableLook[];
}
export interface SheetTableLook {
  index: number;
  /**
   * Name of the sheet, or which table of the document.
   */
  place: string;
  caption: string;
  rowCount: number;
  /**
   * From 0; -1 where no row looks like a head.
   */
  headRow: number;
  columns: SheetColumn[];
  /**
   * It looks like a table of points.
   */
  chosen: boolean;
  /**
   * Texts of the first rows; a cell that another one covers is empty.
   */
  preview: string[][];
}
export interface SheetLookInput {
  file: FileRef;
}
export interface SheetReadInput {
  file: FileRef;
  /**
   * @minItems 1
   */
  tables: SheetTableChoice[];
}
export interface SheetTableChoice {
  index: number;
  headRow: number;
  /**
   * By column.
   *
   * @maxItems 60
   */
  roles: SheetColumnRole[];
}
export interface SignInput {
  review: string;
  comment?: string;
}
export interface SortFilesInput {
  files: FileRef[];
}
export interface SortedFile {
  file: FileRef;
  /**
   * other: case files, folders, papers.
   */
  what: 'other' | 'ledger' | 'export';
  /**
   * Identifier inside one file or table.
   */
  profile?: string;
}
/**
 * What each chosen file is, so that the window can ask what it has to.
 */
export interface SortedFiles {
  files: SortedFile[];
  profiles: ProfileChoiceLine[];
}
/**
 * Every standard that can be looked at, bundled ones first, and files of the office that could not be taken.
 */
export interface StandardCatalogue {
  standards: StandardEntry[];
  broken: BrokenStandardFile[];
}
export interface StandardEntry {
  id: Id;
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  label: string | null;
  completeness: string;
  scorable: boolean;
  caseTypes: CaseType[];
  validFrom: string | null;
  validTo: string | null;
  openQuestions: number;
  /**
   * Lines that are judged, vetoes left out.
   */
  lines: number;
  vetoes: number;
  /**
   * Lines without a rule that informs them: 人工项.
   */
  manualLines: number;
  /**
   * Of the office's own folder.
   */
  own: boolean;
  hash: Sha256;
  /**
   * Stored reviews under any version of it.
   */
  reviews: number;
}
export interface StandardChange {
  /**
   * @minItems 1
   */
  what: ('added' | 'removed' | 'moved' | 'reworded' | 'points')[];
  before?: ComparedLine;
  after?: ComparedLine;
}
export interface StandardChoice {
  standard: Id;
}
export interface StandardDetail {
  entry: StandardEntry;
  standard: Standard;
  /**
   * Sums, gaps, overlaps, ids and links that do not hold; empty where it is sound.
   */
  problems: string[];
  /**
   * Titles of the linked rules that are there, by id.
   */
  ruleTitles: {
    [k: string]: string;
  };
}
export interface StandardDifference {
  /**
   * Title.
   */
  before: string;
  after: string;
  changes: StandardChange[];
  unchanged: number;
  /**
   * Stored reviews under the earlier one that could be scored again.
   */
  reviews: number;
}
export interface StandardExportInput {
  standard: Id;
  format: 'json' | 'xlsx';
}
/**
 * A standard as JSON; tables go through the workshop.
 */
export interface StandardImportInput {
  file: FileRef;
}
/**
 * `fits`: has a score table for the case types of the case.
 */
export interface StandardLine {
  id: Id;
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  label: string | null;
  scorable: boolean;
  fits: boolean;
  hash: Sha256;
  note: string;
}
export interface StandardList {
  standards: StandardLine[];
}
export interface StandardPair {
  before: Id;
  after: Id;
}
export interface StandardSaved {
  entry: StandardEntry;
  /**
   * An earlier version of this id was put aside.
   */
  replaced: boolean;
}
/**
 * Words by which tables of a scoring standard are read.
 */
export interface StandardSheetWords {
  columns: {
    role: SheetColumnRole;
    heads: string[];
  }[];
  veto: SheetWordList;
  bonus: SheetWordList;
  total: SheetWordList;
  subtotal: SheetWordList;
  perOccurrence: SheetWordList;
  perElement: SheetWordList;
  perDocument: SheetWordList;
  untilEmpty: SheetWordList;
  zero: SheetWordList;
  missing: SheetWordList1;
  most: SheetWordList;
  /**
   * Kinds of case that a title names; the first that holds counts.
   */
  caseTypes: {
    caseType: CaseType;
    words: SheetWordList;
  }[];
}
export interface StandardsFor {
  case?: string;
}
export interface Statistics {
  scope: StatisticsScope;
  cases: Figure;
  signed: Figure;
  graded: Figure;
  /**
   * Cases whose sign-off no longer stands.
   */
  changed: number;
  /**
   * To choose from, whatever the scope.
   */
  agencies: string[];
  years: string[];
  blocks: StatisticsBlock[];
}
export interface StatisticsBlock {
  id: StatisticsBlockId;
  columns: StatisticsColumn[];
  rows: StatisticsRow[];
  total?: StatisticsRow;
  /**
   * Columns to draw: bars one on the other, bars side by side, or dots.
   */
  chart: {
    kind: 'stacked' | 'bars' | 'dots';
    columns: string[];
  };
  /**
   * What the block shows, for its title: a sentence by name, with its numbers and words.
   */
  lead: {
    name: string;
    words: string[];
    numbers: Figure[];
  };
}
/**
 * `title` where the head is data (a grade); else its id has words of its own.
 */
export interface StatisticsColumn {
  id: string;
  title?: string;
}
/**
 * One cell a column. An empty label: what the row counts has no name (no stage, no year).
 */
export interface StatisticsRow {
  label: string;
  cells: Figure[];
}
export interface StructureFile {
  structures: {
    id: Id;
    term: string;
    fields: FieldDefinition[];
  }[];
}
export interface SubmitLedgerInput {
  campaign: string;
  ledger: LedgerImportInput;
}
/**
 * `known`: were handed in before; `left`: rows that were not taken, the first 500.
 */
export interface SubmitResult {
  view: CampaignView;
  added: number;
  known: number;
  left: LeftEntry[];
  leftTotal: number;
}
/**
 * Hands in the cases of the store that fit the plan, of some agencies or of all; samples are left out.
 */
export interface SubmitStoredInput {
  campaign: string;
  /**
   * @maxItems 2000
   */
  agencies?: string[];
}
export interface Term {
  id: Id;
  term: string;
  aliases?: string[];
  note?: string;
}
export interface TermFile {
  lists: {
    id: Id;
    term: string;
    terms: Term[];
  }[];
}
/**
 * Walk of the hash-chained log.
 */
export interface VerifyResult {
  events: number;
  intact: boolean;
  head?: Sha256;
  brokenAt?: number;
  text: string;
}
/**
 * Decision of a second person; must be another profile than the reviewer.
 */
export interface VetoDecisionInput {
  review: string;
  line: Id;
  profile: string;
  decision: 'confirmed' | 'rejected';
  reason: string;
}
export interface VoidDrawInput {
  campaign: string;
  reason: string;
}
/**
 * Cases that an import left unread and none has in work.
 */
export interface WaitingImports {
  cases: {
    name: string;
    files: number;
  }[];
}
export interface WithdrawInput {
  campaign: string;
  /**
   * @minItems 1
   */
  entries: EntryId[];
  reason: string;
}

export interface SchemaMap {
  AbsenceKind: AbsenceKind;
  AbsentValue: AbsentValue;
  AddableField: AddableField;
  AddedRule: AddedRule;
  AdjustmentLine: AdjustmentLine;
  AdjustmentList: AdjustmentList;
  Adjustments: Adjustments;
  AgeOperand: AgeOperand;
  Agency: Agency;
  AgreementCondition: AgreementCondition;
  AllCondition: AllCondition;
  AlreadyCounted: AlreadyCounted;
  AnswerInput: AnswerInput;
  AnyCondition: AnyCondition;
  ApiError: ApiError;
  ApiEvent: ApiEvent;
  AppInfo: AppInfo;
  ArrangeInput: ArrangeInput;
  ArrangedCase: ArrangedCase;
  BackupResult: BackupResult;
  Basis: Basis;
  BatchCase: BatchCase;
  BatchGroup: BatchGroup;
  BatchReport: BatchReport;
  BatchReportInput: BatchReportInput;
  BatchRule: BatchRule;
  BrokenStandardFile: BrokenStandardFile;
  ByField: ByField;
  ByFieldInput: ByFieldInput;
  CalendarFile: CalendarFile;
  CalendarImportInput: CalendarImportInput;
  CalendarList: CalendarList;
  CalendarSaveInput: CalendarSaveInput;
  CalendarSource: CalendarSource;
  CalendarYear: CalendarYear;
  CalendarYearInput: CalendarYearInput;
  CalendarYearView: CalendarYearView;
  CampaignCreated: CampaignCreated;
  CampaignEntry: CampaignEntry;
  CampaignGraded: CampaignGraded;
  CampaignId: CampaignId;
  CampaignLine: CampaignLine;
  CampaignList: CampaignList;
  CampaignMember: CampaignMember;
  CampaignMembers: CampaignMembers;
  CampaignPlan: CampaignPlan;
  CampaignPlanChange: CampaignPlanChange;
  CampaignPlanInput: CampaignPlanInput;
  CampaignPlanned: CampaignPlanned;
  CampaignResult: CampaignResult;
  CampaignResults: CampaignResults;
  CampaignReview: CampaignReview;
  CampaignStandard: CampaignStandard;
  CampaignStandardChoice: CampaignStandardChoice;
  CampaignStandardState: CampaignStandardState;
  CampaignStep: CampaignStep;
  CampaignView: CampaignView;
  CandidatesInput: CandidatesInput;
  CapLeaf: CapLeaf;
  CaseCheck: CaseCheck;
  CaseDesignated: CaseDesignated;
  CaseDocument: CaseDocument;
  CaseExcluded: CaseExcluded;
  CaseFile: CaseFile;
  CaseHeading: CaseHeading;
  CaseId: CaseId;
  CaseReport: CaseReport;
  CaseReportInput: CaseReportInput;
  CaseRow: CaseRow;
  CaseSet: CaseSet;
  CaseSort: CaseSort;
  CaseStanding: CaseStanding;
  CaseType: CaseType;
  CaseView: CaseView;
  CasesDrawn: CasesDrawn;
  CasesPage: CasesPage;
  CasesQuery: CasesQuery;
  CasesSubmitted: CasesSubmitted;
  CasesWithdrawn: CasesWithdrawn;
  CheckFinding: CheckFinding;
  CheckReport: CheckReport;
  CheckVersions: CheckVersions;
  ChoiceEffect: ChoiceEffect;
  ChooseOperand: ChooseOperand;
  CivilDate: CivilDate;
  ClearJudgementInput: ClearJudgementInput;
  CommonError: CommonError;
  CommonFieldFile: CommonFieldFile;
  CompareCell: CompareCell;
  CompareColumn: CompareColumn;
  CompareConclusion: CompareConclusion;
  CompareFinding: CompareFinding;
  CompareInput: CompareInput;
  CompareLeaf: CompareLeaf;
  CompareNote: CompareNote;
  CompareOp: CompareOp;
  CompareProcedure: CompareProcedure;
  CompareRow: CompareRow;
  CompareSegment: CompareSegment;
  CompareView: CompareView;
  ComparedLine: ComparedLine;
  ComparisonField: ComparisonField;
  ComparisonPaper: ComparisonPaper;
  ComparisonPlan: ComparisonPlan;
  Completeness: Completeness;
  Condition: Condition;
  ConditionResult: ConditionResult;
  ConfirmAct: ConfirmAct;
  ConfirmCounts: ConfirmCounts;
  ConfirmDocument: ConfirmDocument;
  ConfirmFile: ConfirmFile;
  ConfirmValue: ConfirmValue;
  ConfirmView: ConfirmView;
  CountLeaf: CountLeaf;
  CrossCheck: CrossCheck;
  CrossPair: CrossPair;
  CrossSide: CrossSide;
  DataVersion: DataVersion;
  DateCandidates: DateCandidates;
  DateOfOperand: DateOfOperand;
  DateShiftOperand: DateShiftOperand;
  DaysOperand: DaysOperand;
  DeadlineLeaf: DeadlineLeaf;
  DeadlineReason: DeadlineReason;
  DeadlineReasonCode: DeadlineReasonCode;
  DeadlineRelation: DeadlineRelation;
  DeductionBlock: DeductionBlock;
  DeductionItem: DeductionItem;
  DeleteResult: DeleteResult;
  Derivation: Derivation;
  DerivationExclusion: DerivationExclusion;
  DerivationExtension: DerivationExtension;
  DerivationNote: DerivationNote;
  DerivationPoint: DerivationPoint;
  DerivationRun: DerivationRun;
  DesignateInput: DesignateInput;
  DesignationKind: DesignationKind;
  Difference: Difference;
  DisjointLeaf: DisjointLeaf;
  DispositionTable: DispositionTable;
  DocumentKind: DocumentKind;
  DocumentKindFile: DocumentKindFile;
  DocumentLine: DocumentLine;
  DocumentSelector: DocumentSelector;
  DocumentSet: DocumentSet;
  DocumentsOperand: DocumentsOperand;
  DraftCheck: DraftCheck;
  DraftDoubt: DraftDoubt;
  DraftFix: DraftFix;
  DraftHeader: DraftHeader;
  DraftLine: DraftLine;
  DraftProblem: DraftProblem;
  DraftSaveInput: DraftSaveInput;
  DrawCheck: DrawCheck;
  DrawInput: DrawInput;
  DrawRule: DrawRule;
  DrawView: DrawView;
  DrawVoided: DrawVoided;
  EachCondition: EachCondition;
  ElementNeed: ElementNeed;
  ElementsLeaf: ElementsLeaf;
  Empty: Empty;
  EngineEntry: EngineEntry;
  EntriesPage: EntriesPage;
  EntriesQuery: EntriesQuery;
  EntryId: EntryId;
  EntryRow: EntryRow;
  EntrySource: EntrySource;
  Evidence: Evidence;
  EvidenceMark: EvidenceMark;
  ExcludeInput: ExcludeInput;
  ExcludedEntry: ExcludedEntry;
  ExistsLeaf: ExistsLeaf;
  ExportImportInput: ExportImportInput;
  FactDefinition: FactDefinition;
  FactFile: FactFile;
  FactOperand: FactOperand;
  FactPath: FactPath;
  FactSource: FactSource;
  FactUse: FactUse;
  FailedFile: FailedFile;
  FaultCondition: FaultCondition;
  FaultSeverity: FaultSeverity;
  FaultState: FaultState;
  FieldDefinition: FieldDefinition;
  FieldLine: FieldLine;
  FieldOperand: FieldOperand;
  FieldTest: FieldTest;
  FieldType: FieldType;
  Figure: Figure;
  FileRef: FileRef;
  FindingJudgement: FindingJudgement;
  FirstKnownOperand: FirstKnownOperand;
  FoldOperand: FoldOperand;
  FullDate: FullDate;
  GoOnInput: GoOnInput;
  GradeInput: GradeInput;
  GradeLine: GradeLine;
  GradeMargin: GradeMargin;
  GradeName: GradeName;
  GradeRange: GradeRange;
  GradedCase: GradedCase;
  GroupCounts: GroupCounts;
  HistoryInput: HistoryInput;
  HistoryLine: HistoryLine;
  HistoryPage: HistoryPage;
  HolidayPeriod: HolidayPeriod;
  Id: Id;
  ImportInput: ImportInput;
  ImportPlanView: ImportPlanView;
  ImportResult: ImportResult;
  ImportRow: ImportRow;
  ImportRows: ImportRows;
  ImportedCase: ImportedCase;
  Instant: Instant;
  InventoryInput: InventoryInput;
  ItemInput: ItemInput;
  ItemLine: ItemLine;
  ItemList: ItemList;
  ItemOperand: ItemOperand;
  ItemOutcome: ItemOutcome;
  ItemRow: ItemRow;
  ItemScope: ItemScope;
  ItemTable: ItemTable;
  ItemView: ItemView;
  JobId: JobId;
  JobList: JobList;
  JobStarted: JobStarted;
  JobState: JobState;
  JudgeFindingInput: JudgeFindingInput;
  JudgeInput: JudgeInput;
  Judgement: Judgement;
  KeptDraft: KeptDraft;
  KeyConflict: KeyConflict;
  LabelMap: LabelMap;
  LedgerColumn: LedgerColumn;
  LedgerColumnChoice: LedgerColumnChoice;
  LedgerImportInput: LedgerImportInput;
  LedgerLook: LedgerLook;
  LedgerLookInput: LedgerLookInput;
  LedgerMapping: LedgerMapping;
  LedgerPlace: LedgerPlace;
  LedgerReading: LedgerReading;
  LedgerTarget: LedgerTarget;
  LedgerTargetLine: LedgerTargetLine;
  LeftEntry: LeftEntry;
  LimitUnit: LimitUnit;
  LineDecidable: LineDecidable;
  LineKind: LineKind;
  LineMark: LineMark;
  LineOutcome: LineOutcome;
  LineProblem: LineProblem;
  ListSort: ListSort;
  Literal: Literal;
  LocalDateTime: LocalDateTime;
  LookupLeaf: LookupLeaf;
  MachineSuggestion: MachineSuggestion;
  MachineVerdict: MachineVerdict;
  MakeupWorkday: MakeupWorkday;
  ManualCaseInput: ManualCaseInput;
  ManualLeaf: ManualLeaf;
  MappingAgency: MappingAgency;
  MappingCompleteness: MappingCompleteness;
  MappingDocuments: MappingDocuments;
  MappingParties: MappingParties;
  MappingPath: MappingPath;
  MappingProfile: MappingProfile;
  MappingRule: MappingRule;
  MappingSignatures: MappingSignatures;
  MappingTerms: MappingTerms;
  MappingTest: MappingTest;
  MemberFinding: MemberFinding;
  MemberLine: MemberLine;
  MemberOutcome: MemberOutcome;
  MemberReview: MemberReview;
  MemberState: MemberState;
  MissingNumbersOperand: MissingNumbersOperand;
  MoneyWordsOperand: MoneyWordsOperand;
  NamedId: NamedId;
  NotCondition: NotCondition;
  Occurrence: Occurrence;
  OfficeParameterFile: OfficeParameterFile;
  OfficeValue: OfficeValue;
  OpenCount: OpenCount;
  OpenQuestion: OpenQuestion;
  OpenReviewInput: OpenReviewInput;
  Operand: Operand;
  OrderLeaf: OrderLeaf;
  OtherCasesOperand: OtherCasesOperand;
  OutlineDocument: OutlineDocument;
  OutlineFile: OutlineFile;
  OutlinePlace: OutlinePlace;
  OverlapLeaf: OverlapLeaf;
  OwnCase: OwnCase;
  OwnCaseTie: OwnCaseTie;
  OwnKeys: OwnKeys;
  PackLine: PackLine;
  PackVersion: PackVersion;
  PageFindInput: PageFindInput;
  PageFound: PageFound;
  PageHit: PageHit;
  PageLine: PageLine;
  PageOutline: PageOutline;
  PageRange: PageRange;
  PageSource: PageSource;
  PageSourceInput: PageSourceInput;
  PageView: PageView;
  PageViewInput: PageViewInput;
  Paper: Paper;
  PaperBlock: PaperBlock;
  PaperBreak: PaperBreak;
  PaperColumn: PaperColumn;
  PaperEditInput: PaperEditInput;
  PaperExportInput: PaperExportInput;
  PaperFigure: PaperFigure;
  PaperInput: PaperInput;
  PaperKind: PaperKind;
  PaperNumber: PaperNumber;
  PaperRow: PaperRow;
  PaperRun: PaperRun;
  PaperTable: PaperTable;
  PaperText: PaperText;
  PaperWarning: PaperWarning;
  PaperWords: PaperWords;
  ParameterChangeLine: ParameterChangeLine;
  ParameterDefinition: ParameterDefinition;
  ParameterEntry: ParameterEntry;
  ParameterFile: ParameterFile;
  ParameterImportInput: ParameterImportInput;
  ParameterImportResult: ParameterImportResult;
  ParameterLine: ParameterLine;
  ParameterList: ParameterList;
  ParameterOperand: ParameterOperand;
  ParameterRemoveInput: ParameterRemoveInput;
  ParameterSaveInput: ParameterSaveInput;
  ParameterTrial: ParameterTrial;
  ParameterTrialResult: ParameterTrialResult;
  ParameterValue: ParameterValue;
  ParameterWaitingInput: ParameterWaitingInput;
  Party: Party;
  PatchOperation: PatchOperation;
  Phrase: Phrase;
  PhraseInput: PhraseInput;
  PhraseList: PhraseList;
  PhraseMap: PhraseMap;
  PhraseOwner: PhraseOwner;
  PhraseRemoveInput: PhraseRemoveInput;
  PhraseSaved: PhraseSaved;
  PhraseText: PhraseText;
  PickOperand: PickOperand;
  PictureSize: PictureSize;
  PointRange: PointRange;
  PresentLeaf: PresentLeaf;
  Procedure: Procedure;
  ProcedureType: ProcedureType;
  ProductOperand: ProductOperand;
  Profile: Profile;
  ProfileChoice: ProfileChoice;
  ProfileChoiceLine: ProfileChoiceLine;
  ProfileInput: ProfileInput;
  ProfileList: ProfileList;
  ProgramVersion: ProgramVersion;
  QuestionAnswer: QuestionAnswer;
  QuestionOption: QuestionOption;
  ReadPlace: ReadPlace;
  ReadingLabels: ReadingLabels;
  ReadingPhrases: ReadingPhrases;
  ReadingSilence: ReadingSilence;
  ReadingSummary: ReadingSummary;
  ReadingTitles: ReadingTitles;
  ReasonKind: ReasonKind;
  ReasonPhrase: ReasonPhrase;
  RecheckInput: RecheckInput;
  RecheckResult: RecheckResult;
  RegisterImportResult: RegisterImportResult;
  RegisterNote: RegisterNote;
  RelatedOperand: RelatedOperand;
  Relation: Relation;
  RelationType: RelationType;
  ReportFiles: ReportFiles;
  ReportFindingJudgement: ReportFindingJudgement;
  ReportRow: ReportRow;
  ReportSheet: ReportSheet;
  ReportVersions: ReportVersions;
  ReportVeto: ReportVeto;
  RescoreResult: RescoreResult;
  RescoredReview: RescoredReview;
  RestoreInput: RestoreInput;
  RestoreResult: RestoreResult;
  ReviewCampaign: ReviewCampaign;
  ReviewChange: ReviewChange;
  ReviewId: ReviewId;
  ReviewLine: ReviewLine;
  ReviewReason: ReviewReason;
  ReviewSheetState: ReviewSheetState;
  ReviewState: ReviewState;
  ReviewView: ReviewView;
  ReviewerVerdict: ReviewerVerdict;
  RevisionLine: RevisionLine;
  RollOver: RollOver;
  Rounding: Rounding;
  Rule: Rule;
  RuleAnswer: RuleAnswer;
  RuleCase: RuleCase;
  RuleCases: RuleCases;
  RuleExample: RuleExample;
  RuleExampleResult: RuleExampleResult;
  RuleExamples: RuleExamples;
  RuleId: RuleId;
  RuleInput: RuleInput;
  RuleLine: RuleLine;
  RuleLink: RuleLink;
  RuleList: RuleList;
  RuleMessage: RuleMessage;
  RuleMessages: RuleMessages;
  RulePack: RulePack;
  RuleVersion: RuleVersion;
  RuleView: RuleView;
  SameFiles: SameFiles;
  SameLeaf: SameLeaf;
  ScoreAndGrade: ScoreAndGrade;
  ScoreFault: ScoreFault;
  ScoreFigures: ScoreFigures;
  ScoreItem: ScoreItem;
  ScoreLine: ScoreLine;
  ScoreMargin: ScoreMargin;
  ScoreRange: ScoreRange;
  ScoreResult: ScoreResult;
  ScoreSchedule: ScoreSchedule;
  ScoreSection: ScoreSection;
  ScoreSheet: ScoreSheet;
  ScoreState: ScoreState;
  ScoreValue: ScoreValue;
  ScoringChoices: ScoringChoices;
  ScoringSettings: ScoringSettings;
  ScoringTerms: ScoringTerms;
  Seal: Seal;
  SecondPerson: SecondPerson;
  SelfCheck: SelfCheck;
  SelfCheckLine: SelfCheckLine;
  SetCondition: SetCondition;
  Settings: Settings;
  SettingsInput: SettingsInput;
  Severity: Severity;
  Sha256: Sha256;
  ShapeLeaf: ShapeLeaf;
  SheetColumn: SheetColumn;
  SheetColumnRole: SheetColumnRole;
  SheetLook: SheetLook;
  SheetLookInput: SheetLookInput;
  SheetReadInput: SheetReadInput;
  SheetTableChoice: SheetTableChoice;
  SheetTableLook: SheetTableLook;
  SheetWordList: SheetWordList;
  SignInput: SignInput;
  Signature: Signature;
  Silence: Silence;
  SortFilesInput: SortFilesInput;
  SortedFile: SortedFile;
  SortedFiles: SortedFiles;
  SourceFile: SourceFile;
  Standard: Standard;
  StandardCatalogue: StandardCatalogue;
  StandardChange: StandardChange;
  StandardChoice: StandardChoice;
  StandardCounts: StandardCounts;
  StandardDetail: StandardDetail;
  StandardDifference: StandardDifference;
  StandardDraft: StandardDraft;
  StandardEntry: StandardEntry;
  StandardExportInput: StandardExportInput;
  StandardImportInput: StandardImportInput;
  StandardLine: StandardLine;
  StandardList: StandardList;
  StandardPair: StandardPair;
  StandardRef: StandardRef;
  StandardRevision: StandardRevision;
  StandardSaved: StandardSaved;
  StandardScoring: StandardScoring;
  StandardSheetWords: StandardSheetWords;
  StandardSource: StandardSource;
  StandardTerm: StandardTerm;
  StandardsFor: StandardsFor;
  StatedValue: StatedValue;
  Statistics: Statistics;
  StatisticsBlock: StatisticsBlock;
  StatisticsBlockId: StatisticsBlockId;
  StatisticsColumn: StatisticsColumn;
  StatisticsRow: StatisticsRow;
  StatisticsScope: StatisticsScope;
  StepState: StepState;
  Stratum: Stratum;
  StructureFile: StructureFile;
  SubPoint: SubPoint;
  SubmitLedgerInput: SubmitLedgerInput;
  SubmitResult: SubmitResult;
  SubmitStoredInput: SubmitStoredInput;
  Suggestion: Suggestion;
  Term: Term;
  TermFile: TermFile;
  TestReference: TestReference;
  TimelineEvent: TimelineEvent;
  TimelineSpan: TimelineSpan;
  TriageGroup: TriageGroup;
  UniqueLeaf: UniqueLeaf;
  UnitScoreRule: UnitScoreRule;
  UnreadableInput: UnreadableInput;
  Value: Value;
  ValueInput: ValueInput;
  ValueKey: ValueKey;
  ValueOperand: ValueOperand;
  ValueShape: ValueShape;
  VerdictCounts: VerdictCounts;
  Verification: Verification;
  VerifyResult: VerifyResult;
  Veto: Veto;
  VetoDecisionInput: VetoDecisionInput;
  VetoEffect: VetoEffect;
  VetoGroup: VetoGroup;
  VetoHint: VetoHint;
  VetoOfReview: VetoOfReview;
  VetoOutcome: VetoOutcome;
  VoidDrawInput: VoidDrawInput;
  WaitingImports: WaitingImports;
  WhatIf: WhatIf;
  WhenMissing: WhenMissing;
  WithdrawInput: WithdrawInput;
  WorkbookProblem: WorkbookProblem;
  YearOperand: YearOperand;
  YesNoOrUnspecified: YesNoOrUnspecified;
}
export type SchemaName = keyof SchemaMap;
