import { Banner } from "@/components/banner";
import { TextLink } from "@/components/link-button";
import type { LaunchBlock } from "@/lib/offerings/launching/domain/launch-block";

type Props = { blocks: readonly LaunchBlock[]; title?: string };

/** What purchasing lacks on which channel, each one press from where it is shown and mended. */
export const LaunchBlocks = ({ blocks, title = "It cannot be launched yet: purchasing is not ready." }: Props) => (
  <Banner tone="warning" title={title}>
    <ul>
      {blocks.map(({ cellId, channel, form, missing }) => (
        <li key={cellId}>
          <TextLink href={`/purchasing/readiness/${cellId}`}>
            {channel}, {form.toLowerCase()}
          </TextLink>
          : {missing.join(" ")}
        </li>
      ))}
    </ul>
  </Banner>
);
