import type { AppInfo, SelfCheck } from '../../../../shared/generated/schemas.ts';
import { useQuery } from '../../api/use-query.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMessages } from '../../messages/context.tsx';
import { selfCheckText } from './self-check-text.ts';

/** 关于与自检: program, packs, standards, data, each with version and hash. */
export function AboutSection() {
  const info = useQuery('app.info', {});
  const check = useQuery('app.selfCheck', {});
  return (
    <Loaded query={info}>
      {(about) => <Loaded query={check}>{(result) => <Details info={about} check={result} />}</Loaded>}
    </Loaded>
  );
}

function Details({ info, check }: { info: AppInfo; check: SelfCheck }) {
  const messages = useMessages();
  const words = messages.settings;
  return (
    <>
      <p>
        <strong>{words.aboutProgram(info.version)}</strong>{' '}
        {words.aboutLine(words.aboutHost[info.host], info.node, info.sqlite)}
        {' · '}
        {words.aboutData(info.dataFolderName)}
      </p>
      <div>
        <CopyButton text={selfCheckText(info, check, messages)} label={words.copySelfCheck} />
      </div>
      <table>
        <caption>{words.selfCheck}</caption>
        <tbody>
          {check.checks.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td>{line.ok ? words.ok : words.notOk}</td>
              <td>{line.text}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.fonts}</th>
            <td colSpan={2}>{words.fontSample}</td>
          </tr>
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.packColumns.title}</th>
            <th scope="col">{words.packColumns.version}</th>
            <th scope="col">{words.packColumns.rules}</th>
            <th scope="col">{words.packColumns.hash}</th>
          </tr>
        </thead>
        <tbody>
          {check.packs.map(({ version, problems }) => (
            <tr key={version.id}>
              <td>
                {version.title}
                {problems.map((problem) => (
                  <div key={problem} className="field-problem">
                    {words.problem(problem)}
                  </div>
                ))}
              </td>
              <td>{version.version}</td>
              <td>{version.rules}</td>
              <td className="quiet">{version.hash.slice(0, 12)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.dataColumns.name}</th>
            <th scope="col">{words.dataColumns.hash}</th>
          </tr>
        </thead>
        <tbody>
          {check.versions.map((entry) => (
            <tr key={`${entry.kind}-${entry.name}`}>
              <td>{entry.name}</td>
              <td className="quiet">{entry.hash.slice(0, 12)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.standards}</h3>
      <ul>
        {check.standards.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </>
  );
}
