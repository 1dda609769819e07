const DAYS_PER_400_YEARS = 146_097
/** Days of a common year before each month. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]!
const pad = (number: number, length: number): string => String(number).padStart(length, '0')

/** Days from 1 January of the year 0 to that of another year. */
function daysBefore(year: number): number {
  const past = year - 1
  return year * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1
}

/**
 * A day of the Gregorian calendar, without a time zone. Plain arithmetic over a count of days: an expression is weighed
 * against many days, which a library's objects make dear.
 */
export class Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Days since 1 January of the year 0, a Saturday. */
  readonly count: number

  private constructor(year: number, month: number, day: number, count: number) {
    this.year = year
    this.month = month
    this.day = day
    this.count = count
  }

  /** The day of three whole numbers, or null where the calendar has none. */
  static of(year: number, month: number, day: number): Day | null {
    if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= monthLength(year, month))) return null
    const leap = month > 2 && isLeap(year) ? 1 : 0
    return new Day(year, month, day, daysBefore(year) + BEFORE_MONTH[month - 1]! + leap + day - 1)
  }

  private static at(count: number): Day {
    // Never a year too late; at most one too early.
    let year = Math.floor((count * 400) / DAYS_PER_400_YEARS)
    if (daysBefore(year) > count) year--
    else if (daysBefore(year + 1) <= count) year++
    const inYear = count - daysBefore(year)
    const leap = isLeap(year) ? 1 : 0
    let month = Math.min(12, Math.floor(inYear / 29) + 1)
    const before = (one: number) => BEFORE_MONTH[one - 1]! + (one > 2 ? leap : 0)
    while (before(month) > inYear) month--
    return new Day(year, month, inYear - before(month) + 1, count)
  }

  /** So many days later, or earlier. */
  plusDays(days: number): Day {
    return days === 0 ? this : Day.at(this.count + days)
  }

  /** So many months later, or earlier: the last day of a month that is too short. */
  plusMonths(months: number): Day {
    const month = this.year * 12 + this.month - 1 + months
    return this.onDayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1)
  }

  /** The same day in another year, or the last of its month. */
  inYear(year: number): Day {
    return this.onDayOf(year, this.month)
  }

  private onDayOf(year: number, month: number): Day {
    return Day.of(year, month, Math.min(this.day, monthLength(year, month)))!
  }

  /** Monday is 1, Sunday 7. */
  get dayOfWeek(): number {
    return ((((this.count + 5) % 7) + 7) % 7) + 1
  }

  /** The year to which its week belongs, and the week's number, as ISO 8601 counts them. */
  get week(): { readonly year: number; readonly number: number } {
    const thursday = this.plusDays(4 - this.dayOfWeek)
    return { year: thursday.year, number: Math.floor((thursday.count - daysBefore(thursday.year)) / 7) + 1 }
  }

  toString(): string {
    const year =
      this.year >= 0 && this.year <= 9999
        ? pad(this.year, 4)
        : `${this.year < 0 ? '-' : '+'}${pad(Math.abs(this.year), 6)}`
    return `${year}-${pad(this.month, 2)}-${pad(this.day, 2)}`
  }
}
