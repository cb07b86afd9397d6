import { roleOptions } from '@/components/person/role-options';
import type { Role } from '@/domain/person/role';

/** The roles that must have a second factor, as boxes to tick. */
export function SecondFactorRoles({ chosen }: { chosen: readonly Role[] }) {
  return (
    <fieldset className="group" aria-describedby="secondFactorFor-hint">
      <legend className="field-label">Must have a second factor</legend>
      <div className="group-inline">
        {roleOptions.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              name="secondFactorFor"
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{label}s</span>
          </label>
        ))}
      </div>
      <p className="field-hint" id="secondFactorFor-hint">
        Who has none is led to set it up before anything else.
      </p>
    </fieldset>
  );
}
