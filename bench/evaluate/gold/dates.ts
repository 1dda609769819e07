type Grain = 'day' | 'week' | 'month' | 'year'

const grains: readonly Grain[] = ['day', 'week', 'month', 'year']
const DAY = 86_400_000

function grainOf(value: string): Grain | null {
  if (/^\d{4}$/.test(value)) return 'year'
  if (/^\d{4}-W\d\d$/.test(value)) return 'week'
  if (/^\d{4}-\d\d$/.test(value)) return 'month'
  return /^\d{4}-\d\d-\d\d$/.test(value) ? 'day' : null
}

/** Two dates agree where they are the same, or where the finer lies within the coarser. A time of day counts as its day. */
export function sameDate(a: string | null | undefined, b: string): boolean {
  const [left, right] = [dayOf(a ?? ''), dayOf(b)]
  const [leftGrain, rightGrain] = [grainOf(left), grainOf(right)]
  if (!leftGrain || !rightGrain) return false
  if (leftGrain === rightGrain) return left === right
  return grains.indexOf(leftGrain) < grains.indexOf(rightGrain) ? within(left, right) : within(right, left)
}

const dayOf = (value: string) => /^(\d{4}-\d\d-\d\d)T/.exec(value)?.[1] ?? value

function within(fine: string, coarse: string): boolean {
  return daysOf(fine).some((day) => (grainOf(coarse) === 'week' ? weekOf(day) === coarse : day.startsWith(coarse)))
}

/** Days that tell where a date lies: a week may lie in two months, a month in no week. */
function daysOf(value: string): string[] {
  if (grainOf(value) !== 'week') return [grainOf(value) === 'day' ? value : `${value}-01`]
  const [year, week] = value.split('-W').map(Number) as [number, number]
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * DAY + (week - 1) * 7 * DAY
  return [monday, monday + 6 * DAY].map((time) => new Date(time).toISOString().slice(0, 10))
}

function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}
