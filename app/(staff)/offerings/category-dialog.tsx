"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { createCategoryAction } from "./actions";
import { createCategorySentences } from "./sentences";

/** A branch of our own tree of categories. */
export function CategoryDialog({ categories }: { categories: readonly Option[] }) {
  return (
    <FormDialog
      title="New category"
      trigger={<Button variant="quiet">New category</Button>}
      width="narrow"
      name="category"
      at={{ category_exists: "name", not_there: "parentId" }}
      action={createCategoryAction}
      sentences={createCategorySentences}
      submit="Create category"
      done="Category created"
    >
      <Field name="name" label="Name" required>
        <TextInput maxLength={120} autoFocus />
      </Field>
      {categories.length > 0 && (
        <Field name="parentId" label="Below">
          <Select options={categories} placeholder="At the top" />
        </Field>
      )}
    </FormDialog>
  );
}
